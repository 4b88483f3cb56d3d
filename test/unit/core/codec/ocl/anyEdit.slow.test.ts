import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOcl, printOcl, statementsOf, writerEras } from '../../../../../src/core/conformance';
import { type Process, processToOcl, readOclProcess, writeOclProcess } from '../../../../../src/core/index';
import { arbitraryProcess } from '../../../../support/arbitraryProcess';
import { granted } from '../../../../support/granted';
import { sameProcess } from '../../../../support/sameProcess';

const seed = 20240702;

test('a process written as a new file is read as the same process', () => {
  fc.assert(
    fc.property(arbitraryProcess(), (process) => {
      const read = granted(readOclProcess(processToOcl(process), { schemaVersion: 14 }));
      expect(sameProcess(withoutIds(read.process), withoutIds(process))).toBe(true);
      expect(read.diagnostics).toEqual([]);
    }),
    { seed, numRuns: 300 },
  );
});

// Any process may follow any other in the same file: steps and actions of it take over ids of the one that was read.
test.each(Object.entries(writerEras))('whatever is edited in a file of %s is read again as edited', (_era, style) => {
  const schemaVersion = style.legacyHeredoc ? 5 : 14;
  fc.assert(
    fc.property(
      arbitraryProcess(),
      arbitraryProcess(),
      fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      (first, second, numbers) => {
        const statements = statementsOf(parseOcl(processToOcl(first)).tree.body);
        const text = printOcl(statements, style);
        const { process, source } = granted(readOclProcess(text, { schemaVersion }));
        const edited = underIdsOf(process, second, chanceOf(numbers));
        const saved = writeOclProcess(edited, source);
        const again = granted(readOclProcess(saved, { schemaVersion }));
        expect(sameProcess(withoutIds(again.process), withoutIds(edited)), saved).toBe(true);
        const back = { ...process, steps: process.steps.map((step) => ({ ...step })) };
        expect(writeOclProcess(back, source)).toBe(text);
      },
    ),
    { seed, numRuns: 200 },
  );
});

/** The steps of `next` under ids that `process` has or has not, as chance will. */
function underIdsOf(process: Process, next: Process, chance: () => number): Process {
  const stepIds = process.steps.map((step) => step.id);
  const actionIds = process.steps.flatMap((step) => step.actions.map((action) => action.id));
  const taken = (ids: string[], other: string) => ids.splice(chance() % (ids.length + 1), 1)[0] ?? other;
  const steps = next.steps.map((step, index) => {
    const known = chance() % 3 === 0 ? process.steps[chance() % process.steps.length] : undefined;
    if (known !== undefined && stepIds.includes(known.id)) {
      stepIds.splice(stepIds.indexOf(known.id), 1);
      for (const action of known.actions)
        if (actionIds.includes(action.id)) actionIds.splice(actionIds.indexOf(action.id), 1);
      return { ...known, startTrigger: step.startTrigger };
    }
    const actions = step.actions.map((action, place) => ({
      ...action,
      id: taken(actionIds, `new a${index}.${place}`),
    }));
    return { ...step, id: taken(stepIds, `new s${index}`), actions };
  });
  return { ...process, steps };
}

function withoutIds(process: Process): Process {
  const steps = process.steps.map((step) => ({
    ...step,
    id: '',
    actions: step.actions.map((action) => ({ ...action, id: '' })),
  }));
  return { ...process, steps, nextId: 0 };
}

/** The numbers one after the other, then nought. */
function chanceOf(numbers: readonly number[]): () => number {
  let next = 0;
  return () => numbers[next++] ?? 0;
}
