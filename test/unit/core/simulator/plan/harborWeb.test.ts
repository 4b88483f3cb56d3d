import { describe, expect, test } from 'vitest';
import { asConfigured, columnsOf, type PlanCell, planOf, type Scenario } from '../../../../../src/core/index';
import { environmentIn, planLines } from '../../../../support/planWords';
import { sample } from '../../../../support/samples';

const harborWeb = sample('harbor-web');
const planWith = (scenario: Scenario) => planOf({ ...harborWeb, scenario });
const plan = planWith(asConfigured);
const production = environmentIn(plan, 'Production');

test('the plan of Production reads as the fixture says', () => {
  expect(planLines(plan, 'Production')).toEqual([
    '1 Approve release: Waits',
    '2 Notify start: Runs',
    '3 Fetch secrets: Runs',
    '4 Drain cache: No targets',
    '5 Back up database: Runs 1',
    '6 Migrate database: Runs 1',
    '7 Deploy web: Runs 4, 1 unknown',
    '7.1 Take out of balancer: Runs 4',
    '7.2 Deploy package: Runs 4',
    '7.3 Warm up: Unknown',
    '7.4 Put back in balancer: Runs 4',
    '8 Deploy API: Runs 4',
    '9 Deploy worker: No targets',
    '10 Purge CDN: Runs',
    '11 Smoke test: Skipped',
    '12 Load test: Off',
    '13 Rebuild search index: Runs 1',
    '14 Seed reference data: Runs 1',
    '15 Tag release: Runs',
    '16 Update status page: Runs',
    '17 Roll back web: Skipped',
    '18 Roll back database: Skipped',
    '19 Page the on-call: Skipped',
    '20 Collect logs: Runs 4',
    '21 Clean up temp files: Runs 4',
    '22 Notify finish: Runs',
    '23 Close change ticket: Runs',
    '24 Archive packages: Not in scope',
  ]);
});

test('the summary of Production is the sentence of the fixture', () => {
  expect(production.summary).toBe(
    '15 steps run on 5 targets, 1 waits for a person, 8 do not run, 1 action is unknown.',
  );
  expect(production.shortSummary).toEqual(['15 run', '1 waits', '8 do not', '1 action unknown']);
});

test('assumptions are listed', () => {
  expect(production.assumptions).toEqual([
    'Development, Test and Staging succeeded',
    'Approve release is answered Proceed',
  ]);
  expect(environmentIn(plan, 'Development').assumptions).toEqual([]);
});

test('values set by scripts and package versions are not modelled', () => {
  expect(plan.notModelled).toHaveLength(2);
  expect(plan.notModelled[0]).toContain('DbPassword and NeedsWarmUp');
  expect(plan.notModelled[1]).toContain('Package versions');
});

test('five of six targets take part', () => {
  expect([production.targetsTakingPart, production.targetsInEnvironment]).toEqual([5, 6]);
});

test('Staging and Production differ in four verdicts of steps and four counts', () => {
  const staging = environmentIn(plan, 'Staging');
  const pairs = plan.rows.flatMap((row, at) => {
    const [one, other] = [staging.cells[at], production.cells[at]];
    return row.actionId === null && one && other ? [{ number: row.number, one, other }] : [];
  });
  const numbersWhere = (differ: (one: PlanCell, other: PlanCell) => boolean) =>
    pairs.filter(({ one, other }) => differ(one, other)).map(({ number }) => number);
  expect(numbersWhere((one, other) => one.verdict !== other.verdict)).toEqual(['1', '11', '19', '23']);
  expect(numbersWhere((one, other) => one.verdict === other.verdict && one.targets !== other.targets)).toEqual([
    '7',
    '8',
    '20',
    '21',
  ]);
});

describe('when "Deploy package" fails on prd-web-02', () => {
  const failing = planWith({ inject: [{ action: 'Deploy package', target: 'prd-web-02' }] });
  const lines = planLines(failing, 'Production');

  test('steps for failures run, steps for success do not', () => {
    expect(lines.filter((line) => /^(8|1[0-9]|2[0-4]) /.test(line))).toEqual([
      '8 Deploy API: Runs 4',
      '10 Purge CDN: Skipped',
      '11 Smoke test: Skipped',
      '12 Load test: Off',
      '13 Rebuild search index: Skipped',
      '14 Seed reference data: Skipped',
      '15 Tag release: Skipped',
      '16 Update status page: Skipped',
      '17 Roll back web: Runs 4',
      '18 Roll back database: Runs 1',
      '19 Page the on-call: Runs',
      '20 Collect logs: Runs 4',
      '21 Clean up temp files: Runs 4',
      '22 Notify finish: Runs',
      '23 Close change ticket: Skipped',
      '24 Archive packages: Not in scope',
    ]);
  });

  test('the action itself has a verdict for each target', () => {
    const at = failing.rows.findIndex((row) => row.name === 'Deploy package');
    const cell = environmentIn(failing, 'Production').cells[at];
    expect(cell?.label).toBe('Fails 1, 1 runs, 2 not reached');
    expect(cell?.sentence).toContain('On prd-web-02: it fails in this scenario.');
  });

  test('the summary counts the failure', () => {
    expect(environmentIn(failing, 'Production').summary).toMatch(/^11 steps run on 5 targets, 1 fails, /);
  });
});

describe('opened to columns', () => {
  const request = { ...harborWeb, scenario: asConfigured };
  const labelsOf = (by: 'role' | 'target', name: string) => {
    const column = columnsOf(request, 'Production', by).find((each) => each.name === name);
    return column?.cells.flatMap((cell, at) => (cell === null ? [] : [`${plan.rows[at]?.number} ${cell.label}`]));
  };

  test('target tags are columns in process order, after steps without targets', () => {
    const names = columnsOf(request, 'production', 'role').map(({ kind, name }) => `${kind} ${name}`);
    expect(names).toEqual(['server server', 'role cache', 'role db', 'role web', 'role worker']);
  });

  test('a role holds the steps that ask for it, with their targets', () => {
    expect(labelsOf('role', 'db')).toEqual(['5 Runs 1', '6 Runs 1', '13 Runs 1', '14 Runs 1', '18 Skipped']);
    expect(labelsOf('role', 'worker')).toEqual(['9 No targets']);
  });

  test('a target holds the steps that visit it, without a number', () => {
    expect(labelsOf('target', 'prd-web-02')).toEqual([
      '7 Runs, 1 unknown',
      '7.1 Runs',
      '7.2 Runs',
      '7.3 Unknown',
      '7.4 Runs',
      '8 Runs',
      '17 Skipped',
      '20 Runs',
      '21 Runs',
    ]);
  });

  test('a target that does not take part says why in each of its steps', () => {
    expect(labelsOf('target', 'prd-cache-01')).toEqual(['4 Off']);
  });

  test('each row is in the columns of its roles or in the server column, and nowhere else', () => {
    for (const by of ['role', 'target'] as const) {
      const columns = columnsOf(request, 'Production', by);
      for (const { cells } of columns) expect(cells).toHaveLength(plan.rows.length);
      const server = columns.find(({ kind }) => kind === 'server');
      plan.rows.forEach((_, at) => {
        const elsewhere = columns.some(({ kind, cells }) => kind !== 'server' && cells[at] !== null);
        if (server?.cells[at] !== null) expect(elsewhere).toBe(false);
      });
    }
  });
});
