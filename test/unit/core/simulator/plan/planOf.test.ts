import { describe, expect, test } from 'vitest';
import {
  asConfigured,
  columnsOf,
  emptyModel,
  planEnvironment,
  planOf,
  type Scenario,
  targetsOf,
} from '../../../../../src/core/index';
import { environmentIn, labelsIn, prodWith, requestOf } from '../../../../support/planWords';
import { actionOf, processOf, processWith, stepOf } from '../../../../support/processOf';
import { sample } from '../../../../support/samples';

describe('labels', () => {
  test.each([
    ['what needs no target has no number', 'build', 'web-1*web', 'build: Runs'],
    ['a step says on how many targets it runs', 'deploy*web', 'a*web b*web', 'deploy: Runs 2'],
    ['several roles are alternatives', 'deploy*web,db', 'a*web b*db c*cache', 'deploy: Runs 2'],
    ['no target that takes part is no target', 'deploy*web build', 'a*web! b*db', 'deploy: No targets; build: Runs'],
    ['a disabled step is off', 'deploy*web! build', 'a*web', 'deploy: Off; build: Runs'],
    ['another environment is not in scope', 'deploy*web@dev build*web', 'a*web', 'deploy: Not in scope; build: Runs 1'],
    ['a rescue step is skipped while nothing fails', 'undo*web?failure', 'a*web b*web', 'undo: Skipped'],
  ])('%s', (_, process, targets, labels) => {
    const model = prodWith(targets, { settings: { allowNoTargets: true } });
    expect(labelsIn(processOf(process), model)).toBe(labels);
  });

  test('a parent counts targets and names actions that fail or wait', () => {
    const process = processOf('web(drain,copy,join)*web');
    const scenario: Scenario = { inject: [{ action: 'copy', target: 'b' }] };
    expect(labelsIn(process, prodWith('a*web b*web'), scenario)).toBe(
      'web: Fails 1, 1 runs; drain: Runs 2; copy: Fails 1, 1 runs; join: Runs 1, 1 skipped',
    );
  });

  test('a parent whose actions are kept out for different reasons says so', () => {
    const actions = [actionOf('one', { isDisabled: true }), actionOf('two', { environments: ['Dev'] })];
    const process = processWith([stepOf('both', { actions })]);
    expect(labelsIn(process, prodWith(''))).toBe('both: Skipped; one: Off; two: Not in scope');
  });

  test('an action that is out of scope does not count as a target of its parent', () => {
    const process = processOf('web(drain,copy)*web');
    const [web] = process.steps;
    const actions = web!.actions.map((each) => (each.name === 'drain' ? { ...each, environments: ['Dev'] } : each));
    expect(labelsIn(processWith([{ ...web!, actions }]), prodWith('a*web b*web'))).toBe(
      'web: Runs 2; drain: Not in scope; copy: Runs 2',
    );
  });

  test('a held intervention waits, and later steps are not reached', () => {
    const hold = stepOf('ask', { actions: [actionOf('ask', { actionType: 'Octopus.Manual' })] });
    const process = processWith([hold, ...processOf('deploy').steps]);
    expect(labelsIn(process, prodWith(''), { manual: [{ action: 'ask', choice: 'Hold' }] })).toBe(
      'ask: Waits; deploy: Not reached',
    );
  });
});

describe('sentences', () => {
  const sentenceIn = (words: string, targets: string, scenario: Scenario = asConfigured) =>
    environmentIn(planOf(requestOf(processOf(words), prodWith(targets), scenario)), 'Prod').cells[0]?.sentence;

  test.each([
    ['deploy*web/2', 'a*web b*web c*web', 'It runs on 3 targets, 2 at a time.'],
    ['deploy*web/5', 'a*web b*web', 'It runs on 2 targets.'],
    ['deploy*web', 'a*web', 'It runs on 1 target.'],
  ])('%s on %s', (words, targets, sentence) => {
    expect(sentenceIn(words, targets)).toBe(sentence);
  });

  test('a script without roles runs on a worker, an email on the server', () => {
    const email = stepOf('mail', { actions: [actionOf('mail', { actionType: 'Octopus.Email' })] });
    const process = processWith([...processOf('build').steps, email]);
    const { cells } = environmentIn(planOf(requestOf(process, prodWith(''))), 'Prod');
    expect(cells.map((cell) => cell.sentence)).toEqual(['It runs once, on a worker.', 'It runs once, on the server.']);
  });

  test('environments that a file names by slug are shown by name', () => {
    const model = { ...prodWith(''), environments: [{ name: 'Prod' }, { name: 'User acceptance' }] };
    const plan = planOf(requestOf(processOf('test@user-acceptance'), model));
    expect(environmentIn(plan, 'Prod').cells[0]?.sentence).toBe('It runs only in User acceptance.');
  });
});

describe('a run that may not start', () => {
  const model = prodWith('a*web', {
    environments: [{ name: 'Test' }, { name: 'Prod' }],
    lifecycles: [
      {
        name: 'Default',
        phases: [
          { name: 'Test', environments: ['Test'] },
          { name: 'Prod', environments: ['Prod'] },
        ],
      },
    ],
  });
  const process = processOf('deploy*web');

  test('is blocked in all rows, with the gate as the reason', () => {
    const blocked = environmentIn(planOf(requestOf(process, model, { history: [] })), 'Prod');
    expect(blocked.outcome).toBe('Blocked');
    expect(blocked.cells.map((cell) => cell.label)).toEqual(['Not reached']);
    expect(blocked.summary).toBe('Nothing runs. Prod is not reached yet: Test must succeed first.');
    expect(blocked.gate.sentence).toBe(blocked.cells[0]?.sentence);
  });

  test('earlier phases are assumed to have succeeded unless stated, and the plan says so', () => {
    const open = environmentIn(planOf(requestOf(process, model)), 'Prod');
    expect(open.gate.code).toBe('GATE_OK');
    expect(open.assumptions).toEqual(['Test succeeded']);
  });
});

describe('without targets in the model', () => {
  const bare = { ...emptyModel, environments: [{ name: 'Prod' }] };

  test('steps with roles run on an assumed one, with a mark of their own', () => {
    const request = requestOf(processOf('build deploy*web'), bare);
    expect(labelsIn(request.process, bare)).toBe('build: Runs; deploy: Runs, assumed');
    expect(environmentIn(planOf(request), 'Prod').cells.map((cell) => cell.assumed)).toEqual([undefined, true]);
  });

  test('a model that says that there are none is believed', () => {
    const none = { ...bare, targetsComplete: true, settings: { allowNoTargets: true } };
    expect(labelsIn(processOf('build deploy*web'), none)).toBe('build: Runs; deploy: No targets');
  });

  test('a target tag from a variable finds an assumed target too', () => {
    const process = processOf('deploy*#{Tag}');
    const known = { ...bare, variables: [{ name: 'Tag', value: 'web' }] };
    expect(labelsIn(process, known)).toBe('deploy: Runs, assumed');
  });

  test('this is among the assumptions, and no targets are counted', () => {
    const prod = environmentIn(planOf(requestOf(processOf('deploy*web'), bare)), 'Prod');
    expect(prod.assumptions).toEqual(['each target tag has a target, since no targets are given']);
    expect(prod.summary).toBe('1 step runs on an assumed target.');
    expect(prod.shortSummary).toEqual(['1 run', '1 of them assumed']);
    expect([prod.targetsTakingPart, prod.targetsInEnvironment]).toEqual([0, 0]);
  });

  test('the assumed ones are the columns it opens to', () => {
    const columns = columnsOf(requestOf(processOf('deploy*web'), bare), 'Prod', 'target');
    expect(columns.map(({ name, cells }) => [name, cells[0]?.label])).toEqual([['web (assumed)', 'Runs, assumed']]);
  });
});

test('a runbook assumes no earlier environments', () => {
  const model = { ...emptyModel, environments: [{ name: 'Dev' }, { name: 'Prod' }] };
  const runbook = { ...processOf('build'), kind: 'runbook' as const, name: 'Restart' };
  expect(environmentIn(planOf(requestOf(runbook, model)), 'Prod').assumptions).toEqual([]);
});

test('an answer that the scenario gives is no assumption', () => {
  const ask = stepOf('ask', { actions: [actionOf('ask', { actionType: 'Octopus.Manual' })] });
  const plan = (scenario: Scenario) =>
    environmentIn(planOf(requestOf(processWith([ask]), prodWith(''), scenario)), 'Prod').assumptions;
  expect(plan(asConfigured)).toEqual(['ask is answered Proceed']);
  expect(plan({ manual: [{ action: 'Ask', choice: 'Proceed' }] })).toEqual([]);
});

test('one environment alone gives the same as in the whole plan', () => {
  const request = { ...sample('two-hundred-steps'), scenario: asConfigured };
  const plan = planOf(request);
  const [first] = plan.environments;
  expect(planEnvironment(request, first?.environment ?? '')).toEqual(first);
});

test('an environment is found by name or slug, ignoring case', () => {
  const request = { ...sample('harbor-web'), scenario: asConfigured };
  expect(planEnvironment(request, 'PRODUCTION')).toEqual(planEnvironment(request, 'Production'));
});

test('equal cells of an environment are one object, so that a big plan stays small', () => {
  const request = { ...sample('two-hundred-steps'), scenario: asConfigured };
  for (const { cells } of planOf(request).environments) {
    const said = new Set(cells.map((cell) => JSON.stringify(cell)));
    expect(new Set(cells).size).toBe(said.size);
  }
});

test('the same request gives the same plan', () => {
  const request = { ...sample('harbor-web'), scenario: asConfigured };
  expect(planOf(request)).toEqual(planOf(request));
});

test('targets of an environment say whether they take part, and why not', () => {
  const request = { ...sample('harbor-web'), scenario: asConfigured };
  const lines = targetsOf(request, 'Production').map(
    ({ name, takesPart, sentence }) => `${name} ${takesPart}${sentence}`,
  );
  expect(lines).toEqual([
    'prd-cache-01 falseprd-cache-01 is disabled.',
    'prd-db-01 true',
    'prd-web-01 true',
    'prd-web-02 true',
    'prd-web-03 true',
    'prd-web-04 true',
  ]);
});
