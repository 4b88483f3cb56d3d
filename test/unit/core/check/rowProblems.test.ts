import { expect, test } from 'vitest';
import { type DeploymentModel, emptyModel, rowProblems } from '../../../../src/core/index';
import { actionOf, processOf, processWith, stepOf } from '../../../support/processOf';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production', slug: 'prod' }],
  channels: [{ name: 'Default' }],
  targets: [{ name: 'web-01', roles: ['web'], environments: ['Test'] }],
};
const told = (process: Parameters<typeof rowProblems>[0], of = model) =>
  rowProblems(process, of).map(({ severity, text, stepId, actionId }) => `${actionId ?? stepId} ${severity}: ${text}`);
const one = (fields: Parameters<typeof actionOf>[1]) =>
  processWith([stepOf('a', { actions: [actionOf('a', fields)] })]);

test('a process without a fault has no problems', () => {
  expect(told(processOf('build web(drain,copy)*web +api*web'))).toEqual([]);
});

test('names that the model does not have are told, by slug and in any case they are known', () => {
  expect(told(one({ environments: ['test', 'prod', 'qa'], channels: ['hotfix'] }))).toEqual([
    'a warning: The model has no environment qa.',
    'a warning: The model has no channel hotfix.',
  ]);
  expect(told(processOf('web*web,cache'))).toEqual(['web warning: No target of the model has the tag cache.']);
});

test('a model that has none of a kind says nothing about it, and a text with an expression names nothing', () => {
  expect(told(one({ environments: ['qa'], channels: ['hotfix'] }), emptyModel)).toEqual([]);
  expect(told(processOf('web*cache'), emptyModel)).toEqual([]);
  expect(told(one({ environments: ['#{Where}'] }))).toEqual([]);
});

test('a step that can never run says why, unless it is disabled', () => {
  const never = { environments: ['Test'], excludedEnvironments: ['test'] };
  expect(told(one(never))).toEqual(['a warning: It never runs: every environment it is for is left out again.']);
  expect(told(one({ ...never, isDisabled: true }))).toEqual([]);
  expect(told(processOf('undo?failure b'))).toEqual(['undo warning: It never runs: no step before it can fail.']);
});

test('the first step has no previous one to start with', () => {
  expect(told(processOf('+a b'))).toEqual(['a warning: It starts with the previous step, but there is none.']);
});

test('a name that is there twice is told of the later step', () => {
  const process = processWith([stepOf('Deploy'), { ...stepOf('x'), name: 'deploy' }]);
  expect(told(process)).toEqual(['x error: Step 1 has the same name.']);
});

test('an output that is read too early is told of the row that reads it', () => {
  const reads = actionOf('copy', { properties: new Map([['Script', '#{Octopus.Action[fetch].Output.Key}']]) });
  const process = processWith([stepOf('web', { actions: [actionOf('drain'), reads] }), stepOf('fetch')]);
  expect(told(process)).toEqual(['copy error: It uses Key, which 2 fetch produces later.']);
});

test('a condition that cannot be read is an error', () => {
  const properties = new Map([['Octopus.Step.ConditionVariableExpression', '#{if A ==}x#{/if}']]);
  expect(told(processWith([stepOf('a', { condition: 'Variable', properties })]))).toEqual([
    'a error: Its run condition cannot be read.',
  ]);
});
