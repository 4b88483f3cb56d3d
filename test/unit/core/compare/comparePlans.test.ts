import { describe, expect, test } from 'vitest';
import { type ComparedSide, comparePlans, type Process, planOf, removeSteps, rowsOf } from '../../../../src/core/index';
import { sample } from '../../../support/samples';

const harbor = sample('harbor-web');

function side(environment: string, process: Process = harbor.process, title = environment): ComparedSide {
  const plan = planOf({ process, model: harbor.model, scenario: {} });
  const own = plan.environments.find((each) => each.environment === environment);
  if (own === undefined) throw new Error(`no environment ${environment}`);
  return { title, process, model: harbor.model, rows: rowsOf(process), plan: own, causes: [] };
}

describe('two environments', () => {
  const { differences, summary } = comparePlans(side('Staging'), side('Production'));

  test('exactly four verdicts and four numbers of targets differ between Staging and Production', () => {
    const numbers = (kind: string) =>
      differences.filter((each) => each.kind === kind).map(({ right }) => right?.row.number);
    expect(numbers('verdict')).toEqual(['1', '11', '19', '23']);
    expect(numbers('targets')).toEqual(['7', '8', '20', '21']);
    expect(summary).toBe('4 verdicts differ, 4 more run on a different number of targets.');
  });

  test('each difference has its cause', () => {
    const causes = Object.fromEntries(differences.map(({ right, because }) => [right?.row.number, because]));
    expect(causes['1']).toBe('Staging: It runs only in Production.');
    expect(causes['7']).toBe('Staging: 2 targets have the target tag web. Production: 4.');
    expect(causes['11']).toContain('Production: Its expression is false');
    expect(causes['19']).toContain('Production: It runs only after a failure');
  });
});

describe('two versions', () => {
  test('a process compared with itself differs in nothing', () => {
    expect(comparePlans(side('Test'), side('Test'))).toMatchObject({ differences: [], summary: 'No outcome differs.' });
  });

  test('a step that only one version has is named as removed or added', () => {
    const [first] = harbor.process.steps;
    const shorter = removeSteps(harbor.process, [first!.id]);
    if (!shorter.ok) throw new Error('not removed');
    const before = side('Production', harbor.process, 'The file');
    const after = side('Production', shorter.value, 'Now');
    expect(comparePlans(before, after).differences).toMatchObject([
      { kind: 'removed', right: null, because: 'Only The file has it.' },
    ]);
    expect(comparePlans(after, before).differences).toMatchObject([{ kind: 'added', left: null }]);
  });

  test('steps are matched by slug and name where the ids are others', () => {
    const others = harbor.process.steps.map((step, at) => ({
      ...step,
      id: `other-${at}`,
      slug: at % 2 === 0 ? step.slug : '',
      actions: step.actions.map((action, place) => ({ ...action, id: `other-${at}-${place}` })),
    }));
    const read = side('Production', { ...harbor.process, steps: others });
    expect(comparePlans(side('Production'), read).differences).toEqual([]);
  });
});
