import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../src/data/storage/checkDraft';
import { checkRecords } from '../../../src/data/storage/library/checkRecords';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { quietPorts } from '../../support/editorWith';
import { hostileImport, importKinds } from '../../support/hostile/realImports';
import { takeHostile } from '../../support/hostile/takeHostile';
import { randomFrom } from '../../support/random';
import { sampleText } from '../../support/samples';
import { viewOfSteps } from '../../support/viewOfSteps';

/** So many of each kind; what fails is repeated by its seed. */
const count = process.env['LONG'] === undefined ? 40 : 600;

/** The longest an import may keep the page's own thread, in milliseconds of this thread's work. */
const longest = 1000;

async function anchored() {
  let backup = '';
  const store = createEditorStore({
    ...quietPorts,
    checkDraft: async (draft) => checkDraft(draft),
    readRecords: async (records) => checkRecords(records),
    save: async ({ bytes }) => {
      backup = new TextDecoder().decode(bytes);
      return { ok: true, way: 'download' };
    },
  });
  const files = ['deployment_process.ocl', 'variables.ocl', 'preflight.model.json', 'schema_version.ocl'].map(
    (name) => ({
      ...{ name, path: name, handle: null },
      bytes: new TextEncoder().encode(sampleText('harbor-web', name)),
    }),
  );
  store.getState().open(files, { id: 'anchor', title: 'Anchor' });
  store.getState().navigate(viewOfSteps('anchor'));
  const rename = (name: string) =>
    store.getState().edit('Rename', (before) => ({
      ok: true,
      value: { ...before, steps: before.steps.map((step, at) => (at === 0 ? { ...step, name } : step)) },
    }));
  rename('Renamed');
  await store.getState().saveBackup();
  // What comes back is another process then, not the one that is open already.
  rename('Renamed again');
  return { store, backup };
}

const { store, backup } = await anchored();

/** Words of the machinery in place of a sentence. */
const machinery =
  /\[object |\bundefined\b|\bNaN\b|Cannot (read|set|convert)|is not (a function|iterable|defined)|Maximum call|Unexpected (token|end)|JSON at position|(Type|Range|Syntax)Error/;

describe.each(importKinds)('%s', (kind) => {
  test(`${count} damaged ones throw nothing, take no second, and change nothing that was open`, async () => {
    const anchor = store.getState().documents['anchor'];
    expect(anchor).toBeDefined();
    let [slowest, taken, refused] = [0, 0, 0];
    for (let seed = 1; seed <= count; seed += 1) {
      const hostile = hostileImport(kind, randomFrom(seed), backup);
      const before = process.cpuUsage();
      const { count: read, said } = await takeHostile(store, hostile).catch((error: unknown) => {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
      });
      const took = process.cpuUsage(before).user / 1000;
      slowest = Math.max(slowest, took);
      expect(took, `milliseconds for seed ${seed}`).toBeLessThan(longest);
      expect(store.getState().documents['anchor'], `seed ${seed}`).toBe(anchor);
      expect(({} as { isPolluted?: unknown }).isPolluted, `seed ${seed}`).toBeUndefined();
      expect([Object.keys(Object.prototype), Object.keys(Array.prototype)], `seed ${seed}`).toEqual([[], []]);
      if (read > 0) taken += 1;
      if (said.length > 0) refused += 1;
      expect(read + said.length, `seed ${seed}: something came of it or was said`).toBeGreaterThan(0);
      for (const { place, message } of said) {
        expect(message, `seed ${seed}, ${place}`).toMatch(/^[\p{Lu}"“'].*[.?!]$/su);
        expect(message, `seed ${seed}, ${place}`).not.toMatch(machinery);
        expect(message.length, `seed ${seed}, ${place}: letters of "${message.slice(0, 200)}"`).toBeLessThan(1000);
      }
    }
    // Else the damage is such that nothing is ever read, and nothing was tried.
    expect(taken).toBeGreaterThan(0);
    console.log(
      `${kind}: ${count} imports, ${taken} taken in some part, ${refused} with a refusal; the slowest took ${Math.round(slowest)} ms.`,
    );
  });
});
