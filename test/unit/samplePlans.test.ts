import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/core/conformance';
import { asConfigured, type Run, type Scenario, verdictOf } from '../../src/core/index';
import { sample } from '../support/samples';

/** What each step came to, as lines: "5 Back up database: Runs 1". */
function outcomesOf(slug: string, environment: string, scenario: Scenario = asConfigured): readonly string[] {
  const { process, model } = sample(slug);
  const run = simulate({ process, model, scenario, environment });
  expect(run.gate.code).toBe('GATE_OK');
  return process.steps.map((step, index) => `${index + 1} ${step.name}: ${verdictsOf(run, step.id)}`);
}

function verdictsOf(run: Run, stepId: string, actionName?: string): string {
  const leaves = run.decisions.filter(
    (decision) =>
      decision.stepId === stepId && decision.action !== null && (actionName ?? decision.action) === decision.action,
  );
  const verdicts = new Map<string, Set<string | null>>();
  for (const { decision, reason, target } of leaves) {
    const verdict = verdictOf(decision, reason.code);
    verdicts.set(verdict, (verdicts.get(verdict) ?? new Set()).add(target));
  }
  if (verdicts.size === 0) {
    const own = run.decisions.find((decision) => decision.stepId === stepId && decision.action === null);
    return own ? verdictOf(own.decision, own.reason.code) : 'nothing';
  }
  return [...verdicts]
    .map(([verdict, targets]) => (targets.has(null) ? verdict : `${verdict} ${targets.size}`))
    .sort()
    .join(', ');
}

describe('Simple process', () => {
  test('in Production waits for a person and runs on each web server', () => {
    expect(outcomesOf('simple-process', 'Production')).toEqual([
      '1 Approve release: Waits',
      '2 Deploy web site: Runs 2',
      '3 Check web site: Runs 2',
    ]);
  });

  test.each(['Development', 'Test'])('in %s asks nobody and runs the rest', (environment) => {
    expect(outcomesOf('simple-process', environment)).toEqual([
      '1 Approve release: Not in scope',
      '2 Deploy web site: Runs 1',
      '3 Check web site: Runs 1',
    ]);
  });
});

test('Rolling process goes pass by pass, two targets at a time', () => {
  const { process, model } = sample('rolling-process');
  const run = simulate({ process, model, scenario: asConfigured, environment: 'Production' });
  const passes = [...run.schedule.values()].flat();
  const targets = passes.map(({ target }) => target);
  expect(new Set(targets).size).toBe(5);
  expect(targets).toHaveLength(5);
  for (const target of targets) {
    const actions = run.decisions.filter((decision) => decision.target === target && decision.action !== null);
    expect(actions.map(({ action, decision }) => `${action}: ${decision}`)).toEqual([
      'Take out of load balancer: Run',
      'Deploy package: Run',
      'Put back in load balancer: Run',
    ]);
  }
  const together = passes.map(({ start }) => passes.filter((pass) => pass.start <= start && start < pass.end).length);
  expect(Math.max(...together)).toBe(2);
});

describe('Harbor Web in Production, as configured', () => {
  const outcomes = outcomesOf('harbor-web', 'Production');

  test('matches the fixture, step by step', () => {
    expect(outcomes.filter((line) => !/^(7|11) /.test(line))).toEqual([
      '1 Approve release: Waits',
      '2 Notify start: Runs',
      '3 Fetch secrets: Runs',
      '4 Drain cache: No targets',
      '5 Back up database: Runs 1',
      '6 Migrate database: Runs 1',
      '8 Deploy API: Runs 4',
      '9 Deploy worker: No targets',
      '10 Purge CDN: Runs',
      '12 Load test: Off',
      '13 Rebuild search index: Runs 1',
      '14 Seed reference data: Runs 1',
      '15 Tag release: Runs',
      '16 Update status page: Runs',
      '17 Roll back web: Skipped 4',
      '18 Roll back database: Skipped 1',
      '19 Page the on-call: Skipped',
      '20 Collect logs: Runs 4',
      '21 Clean up temp files: Runs 4',
      '22 Notify finish: Runs',
      '23 Close change ticket: Runs',
      '24 Archive packages: Not in scope',
    ]);
  });

  test('runs three actions of "Deploy web" on four targets and does not know of "Warm up"', () => {
    const { process, model } = sample('harbor-web');
    const run = simulate({ process, model, scenario: asConfigured, environment: 'Production' });
    const web = process.steps[6]!;
    expect(web.actions.map(({ name }) => `${name}: ${verdictsOf(run, web.id, name)}`)).toEqual([
      'Take out of balancer: Runs 4',
      'Deploy package: Runs 4',
      'Warm up: Unknown 4',
      'Put back in balancer: Runs 4',
    ]);
  });
});

test('Two hundred steps can be deployed to each of its environments, with every verdict that a condition can give', () => {
  const { process, model } = sample('two-hundred-steps');
  for (const { name } of model.environments) {
    const run = simulate({ process, model, scenario: asConfigured, environment: name });
    expect(run.gate.code).toBe('GATE_OK');
  }
  const verdicts = new Set(
    outcomesOf('two-hundred-steps', 'Production').map((line) => /: (\D+?)(?: \d|$|,)/.exec(line)?.[1]),
  );
  expect([...verdicts]).toEqual(expect.arrayContaining(['Runs', 'Not in scope', 'Skipped', 'Off']));
});
