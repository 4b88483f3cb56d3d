import { describe, expect, test } from 'vitest';
import {
  asConfigured,
  type Explanation,
  explanationOf,
  type PlanInput,
  planOf,
  rowsOf,
  runOf,
  type Scenario,
} from '../../../../../src/core/index';
import { prodWith, requestOf } from '../../../../support/planWords';
import { actionOf, processOf, processWith, stepOf } from '../../../../support/processOf';
import { sample } from '../../../../support/samples';

const harborWeb = sample('harbor-web');

/** The explanation of a row by its number. */
function why(number: string, environment: string, request: PlanInput, target: string | null = null): Explanation {
  const row = rowsOf(request.process).find((each) => each.number === number);
  if (row === undefined) throw new Error(`There is no row ${number}.`);
  const cell = { stepId: row.stepId, actionId: row.actionId, environment, target };
  const explanation = explanationOf(request, cell);
  if (explanation === null) throw new Error(`Row ${number} is not explained.`);
  return explanation;
}

const inHarbor = (number: string, environment = 'Production', scenario: Scenario = asConfigured, target?: string) =>
  why(number, environment, { ...harborWeb, scenario }, target);

const lineOf = (explanation: Explanation, id: string) => {
  const check = explanation.checks.find((each) => each.id === id);
  return check === undefined ? null : `${check.mark}: ${check.text}`;
};
const changesOf = (explanation: Explanation) => explanation.changes.map((change) => change.sentence);

describe('why "Smoke test" does not run in Production', () => {
  const explanation = inHarbor('11');

  test('is one sentence', () => {
    expect(explanation.title).toBe('Smoke test in Production');
    expect(explanation.headline).toBe('Skipped. Its expression is false here.');
  });

  test('is a chain of checks that stops at the expression', () => {
    expect(explanation.checks.map(({ label, mark, text }) => `${label} ${mark}: ${text}`)).toEqual([
      'Enabled passed: yes',
      'Environment passed: runs in all',
      'Channel passed: Default is one of: Default',
      'Tenant unused: not used',
      'Left out passed: not by you',
      'Targets passed: runs on a worker',
      'Earlier steps passed: none has failed so far',
      'Expression failed: “False” counts as false',
      'Retries, time not-reached: not reached',
    ]);
  });

  test('names the value that counts, why it won, and the losers', () => {
    const expression = explanation.checks.find((check) => check.id === 'expression');
    expect(expression?.details).toEqual([
      '#{RunSmokeTests}',
      'RunSmokeTests = False',
      'scoped to Production, the most specific',
      'not chosen: True (no scope)',
    ]);
  });

  test('leads to the setting and to the variable', () => {
    const links = explanation.checks.find((check) => check.id === 'expression')?.links;
    expect(links).toEqual([
      expect.objectContaining({ kind: 'setting', field: 'expression', actionId: null }),
      { kind: 'variable', name: 'RunSmokeTests' },
    ]);
  });

  test('would change with the value, first of all', () => {
    expect(changesOf(explanation)[0]).toBe('RunSmokeTests = True in Production');
  });
});

test('a step that runs says where, how many at a time, after and together with which steps', () => {
  const explanation = inHarbor('8');
  expect(explanation.headline).toBe(
    'Runs on 4 targets, after 6 Migrate database, together with 7 Deploy web, one after the other on each target they share.',
  );
  expect(explanation.changes).toEqual([]);
  expect(explanation.noSingleChange).toBeNull();
});

test('each target of the environment says whether it is visited, and why not', () => {
  const answers = inHarbor('7.1').targets.map(({ name, verdict, sentence }) => `${name} ${verdict}: ${sentence}`);
  expect(answers).toEqual([
    'prd-web-01 Runs: It runs.',
    'prd-web-02 Runs: It runs.',
    'prd-web-03 Runs: It runs.',
    'prd-web-04 Runs: It runs.',
    'prd-cache-01 Off: The target is disabled. It has no target tag "web".',
    'prd-db-01 Not in scope: It has no target tag "web".',
  ]);
});

describe('single changes', () => {
  test.each([
    ['1', 'Test', ['Let it run in Test too']],
    ['4', 'Production', ['Enable prd-cache-01']],
    ['7.3', 'Production', ['Output NeedsWarmUp of Deploy package is True', 'Let it run without its expression']],
    ['9', 'Production', ['Give a target in Production the target tag "worker", such as prd-db-01']],
    ['17', 'Production', ['An earlier step fails, such as Update status page', 'Let it always run']],
    ['24', 'Production', ['Deploy a release of channel Hotfix', 'Let it run in channel Default too']],
  ])('%s in %s', (number, environment, changes) => {
    expect(changesOf(inHarbor(number, environment))).toEqual(changes);
  });

  test('there is none where two things block it, and both are said', () => {
    const explanation = inHarbor('12');
    expect(explanation.changes).toEqual([]);
    expect(explanation.noSingleChange).toBe(
      'No single change makes it run here: it is disabled, and it runs only in Test.',
    );
  });

  test('a failure put into the scenario is the first to be taken out', () => {
    const scenario: Scenario = {
      inject: [
        { action: 'Collect logs', target: 'prd-web-01' },
        { action: 'Deploy package', target: 'prd-web-02' },
      ],
    };
    expect(changesOf(inHarbor('10', 'Production', scenario))[0]).toBe('Deploy package on prd-web-02 does not fail');
  });

  test.each([
    ['Fail', 'build'],
    ['Fail', 'deploy'],
    ['Hold', 'deploy'],
  ] as const)('a wait of "build" that comes to %s can end well, so that %s runs (R-907)', (choice, stepId) => {
    const waits = [{ action: 'build', choice, waitsFor: 'PullRequestCompletion' as const }];
    const request = { process: processOf('build deploy'), model: prodWith(''), scenario: { waits } };
    const { changes } = explanationOf(request, { stepId, actionId: null, environment: 'Prod', target: null })!;
    expect(changes[0]).toMatchObject({
      sentence: 'What build waits for happens',
      link: { kind: 'scenario', part: 'people' },
      whatIf: { waits: [{ action: 'build', choice: 'Complete', waitsFor: 'PullRequestCompletion' }] },
    });
  });

  test('a skipped step can be restored', () => {
    const scenario: Scenario = { run: { skip: ['Purge CDN'] } };
    expect(changesOf(inHarbor('10', 'Production', scenario))).toEqual(['Do not leave it out']);
  });

  test('a comparison is tried with the text it compares with', () => {
    const process = processOf('deploy?{Region}');
    const compared = processWith(
      process.steps.map((step) => ({
        ...step,
        properties: new Map([['Octopus.Step.ConditionVariableExpression', '#{Region}']]),
      })),
    );
    const model = prodWith('', { variables: [{ name: 'Region', value: 'no' }] });
    expect(changesOf(why('1', 'Prod', requestOf(compared, model)))[0]).toBe('Region = True');
  });
});

test.each(['0', 'hunter2'])('a secret value ("%s") is not shown, neither itself nor inside another one', (secret) => {
  const [step] = processOf('deploy').steps;
  const condition = {
    condition: 'Variable',
    properties: new Map([['Octopus.Step.ConditionVariableExpression', '#{Flag}']]),
  };
  const process = processWith([{ ...step!, ...condition }]);
  const variables = [
    { name: 'Flag', value: '#{Password}' },
    { name: 'Password', value: secret, sensitive: true },
  ];
  const request = requestOf(process, prodWith('', { variables }));
  const { checks, headline, changes } = why('1', 'Prod', request);
  const said = [
    headline,
    ...changes.map((change) => change.sentence),
    ...checks.flatMap((each) => [each.text, ...each.details]),
  ];
  expect(said.join(' ')).toContain('********');
  expect(said.join(' ')).not.toContain(secret);
  expect(JSON.stringify(runOf(request, 'Prod').decisions.map((each) => each.reason))).not.toContain(`"${secret}"`);
});

describe('a run that may not start', () => {
  const model = prodWith('a*web', { settings: { tenantMode: 'Tenanted' }, tenants: [tenant('Oakville')] });
  const explanation = why('1', 'Prod', requestOf(processOf('deploy*web!'), model));

  test('is shown first, followed by what blocks the step', () => {
    expect(explanation.headline).toContain('Not reached. This project is deployed for tenants only');
    expect(explanation.checks[0]?.id).toBe('gate');
    expect(lineOf(explanation, 'enabled')).toBe('failed: no, it is disabled');
    expect(lineOf(explanation, 'earlier-steps')).toBe('not-reached: not reached');
  });

  test('a tenant that opens the gate is proposed', () => {
    const open = why('1', 'Prod', requestOf(processOf('deploy'), model));
    expect(changesOf(open)).toEqual(['Deploy for tenant Oakville', 'Allow deployments without a tenant']);
  });

  function tenant(name: string) {
    return { name, tags: [], environments: ['Prod'] };
  }
});

test('a parent whose actions are kept out for different reasons lists each', () => {
  const actions = [actionOf('one', { isDisabled: true }), actionOf('two', { environments: ['Dev'] })];
  const explanation = why('1', 'Prod', requestOf(processWith([stepOf('both', { actions })]), prodWith('')));
  const enabled = explanation.checks.find((check) => check.id === 'enabled');
  expect(enabled?.mark).toBe('failed');
  expect(enabled?.details).toEqual(['one: no, it is disabled', 'two: yes']);
});

test('there is nothing to explain for a row that is gone', () => {
  const request = { ...harborWeb, scenario: asConfigured };
  const cell = { stepId: 'gone', actionId: null, environment: 'Production', target: null };
  expect(explanationOf(request, cell)).toBeNull();
});

describe('in every sample and environment', () => {
  const order = [
    ...['gate', 'enabled', 'environment', 'channel', 'tenant', 'left-out', 'targets', 'start', 'earlier-steps'],
    ...['expression', 'packages', 'person', 'retries'],
  ];
  const runs = ['Runs', 'Waits'];

  test.each(['simple-process', 'rolling-process', 'harbor-web'])('%s: the chain fits the cell', (slug) => {
    const request = { ...sample(slug), scenario: asConfigured };
    const plan = planOf(request);
    for (const { environment, cells } of plan.environments) {
      plan.rows.forEach((row, at) => {
        const { stepId, actionId } = row;
        const explanation = explanationOf(request, { stepId, actionId, environment, target: null });
        const cell = cells[at]!;
        expect(explanation?.verdict).toBe(cell.verdict);
        expect(explanation?.headline.startsWith(cell.verdict)).toBe(true);
        const ids = explanation?.checks.map((check) => check.id) ?? [];
        expect(ids).toEqual(order.filter((id) => ids.some((each) => each === id)));
        const stops = explanation?.checks.some((check) => check.mark === 'failed' || check.mark === 'unknown');
        expect(stops).toBe(!runs.includes(cell.verdict));
      });
    }
  });
});

describe('tenant tags of two sets', () => {
  const tags = ['Ring/Early', 'Ring/Late', 'Region/US'];
  const process = processWith([stepOf('ring', { actions: [actionOf('ring', { tenantTags: tags })] })]);
  const model = prodWith('', {
    settings: { tenantMode: 'TenantedOrUntenanted' },
    tenants: [
      { name: 'Oak', tags: ['Ring/Early'], environments: ['Prod'] },
      { name: 'Elm', tags: ['Ring/Late', 'Region/US'], environments: ['Prod'] },
    ],
  });
  const lineFor = (tenant: string | null) =>
    lineOf(why('1', 'Prod', requestOf(process, model, tenant === null ? {} : { run: { tenant } })), 'tenant');

  test('one of each set is wanted, any of one set will do (R-306)', () => {
    const wanted = 'Ring/Early or Ring/Late, and Region/US';
    expect(lineFor('Oak')).toBe(`failed: needs ${wanted}; Oak has Ring/Early`);
    expect(lineFor('Elm')).toBe(`passed: Elm matches: ${wanted}`);
    expect(lineFor(null)).toBe(`failed: needs a tenant with ${wanted}; this run is for none`);
  });

  test('a channel for tenants says it in the same way', () => {
    const channels = [{ name: 'Early', tenantTags: tags }];
    const run = { tenant: 'Oak', channel: 'Early' };
    const explanation = why('1', 'Prod', requestOf(process, { ...model, channels }, { run }));
    expect(explanation.headline).toContain('Ring/Early or Ring/Late, and Region/US');
  });
});
