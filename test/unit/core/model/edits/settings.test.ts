import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdits,
  type EditResult,
  type Process,
  retriesOf,
  runOnServerOf,
  setActionCondition,
  setActionProperty,
  setChannels,
  setDisabled,
  setEnvironmentLists,
  setEnvironments,
  setNotes,
  setPackageRequirement,
  setRequired,
  setRetries,
  setRunCondition,
  setStartTrigger,
  setStepProperty,
  setTargetTags,
  setTenantTags,
  setTimeLimit,
  setWhere,
  setWindowSize,
  setWorkerPool,
  stepExpressionOf,
  targetTagsOf,
  timeoutMinutesOf,
  windowSizeOf,
} from '../../../../../src/core/index';
import { arbitraryProcess } from '../../../../support/arbitraryProcess';
import { granted } from '../../../../support/granted';
import { actionOf, processOf, processWith, stepOf } from '../../../../support/processOf';

test('an expression is written with its condition and leaves with it', () => {
  const process = processOf('a');
  const set = granted(setRunCondition(process, 'a', 'Variable', '#{Go}'));
  expect(set.steps[0]!.condition).toBe('Variable');
  expect(stepExpressionOf(set.steps[0]!)).toBe('#{Go}');
  expect(granted(setRunCondition(set, 'a', 'Success')).steps).toEqual(process.steps);
  expect(granted(setRunCondition(set, 'a', 'Variable'))).toBe(set);
});

test('an expression under the other key is left alone until it changes, then is listed under its own key', () => {
  const other = 'Octopus.Action.ConditionVariableExpression';
  const process = processWith([stepOf('a', { condition: 'Variable', properties: new Map([[other, '#{Go}']]) })]);
  expect(granted(setRunCondition(process, 'a', 'Variable', '#{Go}'))).toBe(process);
  const set = granted(setRunCondition(process, 'a', 'Variable', '#{Stop}'));
  expect([...set.steps[0]!.properties]).toEqual([['Octopus.Step.ConditionVariableExpression', '#{Stop}']]);
});

test('the condition of a child action is on the action', () => {
  const set = granted(setActionCondition(processOf('web(a,b)'), 'web', 'b', 'Variable', '#{Go}'));
  expect(set.steps[0]!.condition).toBe('Success');
  expect(set.steps[0]!.actions[1]).toMatchObject({ condition: 'Variable' });
  expect([...set.steps[0]!.actions[1]!.properties]).toEqual([['Octopus.Action.ConditionVariableExpression', '#{Go}']]);
});

test('tags are stored as one comma list; the same tags leave the text as the file has it', () => {
  const process = processWith([stepOf('a', { properties: new Map([['Octopus.Action.TargetRoles', 'web, db']]) })]);
  expect(granted(setTargetTags(process, 'a', ['web', 'db']))).toBe(process);
  const set = granted(setTargetTags(process, 'a', ['web', ' cache ']));
  expect(targetTagsOf(set.steps[0]!)).toEqual(['web', 'cache']);
  expect(granted(setTargetTags(set, 'a', [])).steps[0]!.properties.size).toBe(0);
});

test.each([
  ['2', '2'],
  [' 3 ', '3'],
  ['#{Window}', '#{Window}'],
  ['', null],
  [null, null],
])('a window of %j is stored as %j', (size, stored) => {
  expect(windowSizeOf(granted(setWindowSize(processOf('a*web/1'), 'a', size)).steps[0]!)).toBe(stored);
});

test.each(['0', '-1', '1.5', 'two'])('a window of %s is refused', (size) => {
  expect(setWindowSize(processOf('a*web'), 'a', size)).toMatchObject({ ok: false, error: { kind: 'not-a-number' } });
});

test('environments are all, only some, or all but some, on one action or on every action of a step', () => {
  const process = processOf('web(a,b)');
  const only = granted(setEnvironments(process, 'web', 'a', 'only', ['test', 'production']));
  expect(only.steps[0]!.actions[0]!.environments).toEqual(['test', 'production']);
  expect(only.steps[0]!.actions[1]).toBe(process.steps[0]!.actions[1]);
  const except = granted(setEnvironments(only, 'web', null, 'except', ['dev']));
  expect(except.steps[0]!.actions.map((action) => [action.environments, action.excludedEnvironments])).toEqual([
    [[], ['dev']],
    [[], ['dev']],
  ]);
  expect(granted(setEnvironments(except, 'web', null, 'all')).steps).toEqual(process.steps);
});

test('disabling a step disables all its actions, and enabling gives the step back as it was', () => {
  const process = processOf('web(a,b)');
  const off = granted(setDisabled(process, 'web', null, true));
  expect(off.steps[0]!.actions.every((action) => action.isDisabled)).toBe(true);
  expect(granted(setDisabled(off, 'web', null, true))).toBe(off);
  expect(granted(setDisabled(off, 'web', null, false)).steps).toEqual(process.steps);
});

test('on the server is left out, unless the process writes it', () => {
  const silent = processOf('a*web b');
  const worker = granted(setWhere(silent, 'a', 'a', 'worker'));
  expect([...worker.steps[0]!.actions[0]!.properties]).toEqual([]);
  expect([...worker.steps[0]!.properties]).toEqual([]);
  const bag = new Map([['Octopus.Action.RunOnServer', 'True']]);
  const saying = processWith([...silent.steps, stepOf('c', { actions: [actionOf('c', { properties: bag })] })]);
  expect(runOnServerOf(granted(setWhere(saying, 'a', 'a', 'worker')).steps[0]!.actions[0]!)).toBe(true);
  expect([...granted(setWhere(saying, 'c', 'c', 'targets')).steps[2]!.actions[0]!.properties]).toEqual([
    ['Octopus.Action.RunOnServer', 'False'],
  ]);
});

test('once per target on a worker keeps the tags; a child action never touches the tags of its parent', () => {
  expect(targetTagsOf(granted(setWhere(processOf('a*web'), 'a', 'a', 'worker-per-target')).steps[0]!)).toEqual(['web']);
  expect(targetTagsOf(granted(setWhere(processOf('w(a,b)*web'), 'w', 'a', 'worker')).steps[0]!)).toEqual(['web']);
});

test('retries and time limits are whole numbers, and none is the absence of the setting', () => {
  const process = processOf('a');
  const set = granted(setRetries(granted(setTimeLimit(process, 'a', 'a', 10)), 'a', 'a', 3));
  expect([retriesOf(set.steps[0]!.actions[0]!), timeoutMinutesOf(set.steps[0]!.actions[0]!)]).toEqual([3, 10]);
  expect(granted(setRetries(granted(setTimeLimit(set, 'a', 'a', null)), 'a', 'a', 0)).steps).toEqual(process.steps);
  expect(setRetries(process, 'a', 'a', -1)).toMatchObject({ ok: false, error: { kind: 'not-a-number' } });
  expect(setTimeLimit(process, 'a', 'a', 0)).toMatchObject({ ok: false, error: { kind: 'not-a-number' } });
});

test('a number of retries that is an expression is replaced only when another number is set', () => {
  const process = granted(
    setActionProperty(processOf('a'), 'a', 'a', 'Octopus.Action.AutoRetry.MaximumCount', '#{Tries}'),
  );
  expect(granted(setRetries(process, 'a', 'a', 0)).steps[0]!.actions[0]!.properties.size).toBe(0);
});

test('an empty worker pool variable of the file stays when a pool is chosen', () => {
  const process = processWith([stepOf('a', { actions: [actionOf('a', { workerPoolVariable: '' })] })]);
  const set = granted(setWorkerPool(process, 'a', 'a', { pool: 'linux', variable: null }));
  expect(set.steps[0]!.actions[0]).toMatchObject({ workerPool: 'linux', workerPoolVariable: '' });
});

test('several edits are made together or not at all', () => {
  const process = processOf('a b');
  const disable = (id: string) => (before: Process) => setDisabled(before, id, null, true);
  expect(
    granted(applyEdits(process, [disable('a'), disable('b')])).steps.every((step) => step.actions[0]!.isDisabled),
  ).toBe(true);
  expect(applyEdits(process, [disable('a'), disable('x')])).toMatchObject({
    ok: false,
    error: { kind: 'unknown-step' },
  });
});

/** Every setter, setting what the step already has or a new value. */
const setters: readonly ((process: Process, stepId: string, actionId: string) => EditResult)[] = [
  (process, stepId) => setStartTrigger(process, stepId, 'StartWithPrevious'),
  (process, stepId) => setPackageRequirement(process, stepId, 'AfterPackageAcquisition'),
  (process, stepId) => setRunCondition(process, stepId, 'Variable', '#{X}'),
  (process, stepId) => setTargetTags(process, stepId, ['web']),
  (process, stepId) => setWindowSize(process, stepId, '4'),
  (process, stepId) => setStepProperty(process, stepId, 'Own', 'x'),
  (process, stepId, actionId) => setActionProperty(process, stepId, actionId, 'Own', 'x'),
  (process, stepId, actionId) => setActionCondition(process, stepId, actionId, 'Variable', '#{X}'),
  (process, stepId, actionId) => setEnvironments(process, stepId, actionId, 'only', ['test']),
  (process, stepId, actionId) => setEnvironmentLists(process, stepId, actionId, { excludedEnvironments: ['dev'] }),
  (process, stepId, actionId) => setChannels(process, stepId, actionId, ['beta']),
  (process, stepId, actionId) => setTenantTags(process, stepId, actionId, ['A/B']),
  (process, stepId, actionId) => setRequired(process, stepId, actionId, true),
  (process, stepId, actionId) => setDisabled(process, stepId, actionId, true),
  (process, stepId, actionId) => setNotes(process, stepId, actionId, 'note'),
  (process, stepId, actionId) => setRetries(process, stepId, actionId, 2),
  (process, stepId, actionId) => setTimeLimit(process, stepId, actionId, 5),
  (process, stepId, actionId) => setWorkerPool(process, stepId, actionId, { pool: 'p', variable: null }),
  (process, stepId, actionId) => setWhere(process, stepId, actionId, 'targets'),
];

test('setting a thing twice is one edit, and only the step it is set on becomes another object', () => {
  fc.assert(
    fc.property(arbitraryProcess(), fc.nat(), fc.nat(setters.length - 1), (process, at, which) => {
      const index = at % process.steps.length;
      const step = process.steps[index]!;
      const actionId = step.actions[at % step.actions.length]!.id;
      const once = granted(setters[which]!(process, step.id, actionId));
      expect(granted(setters[which]!(once, step.id, actionId))).toBe(once);
      expect(once.steps.every((after, place) => place === index || after === process.steps[place])).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('every setter refuses a step that is gone, with a sentence', () => {
  for (const set of setters) {
    const refused = set(processOf('a'), 'x', 'x');
    expect(!refused.ok && refused.error.message).toBe('This step is no longer in the process. Choose another one.');
  }
});
