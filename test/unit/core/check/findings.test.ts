import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../../../src/core/check/rules';
import { type DeploymentModel, emptyModel, findingsOf } from '../../../../src/core/index';
import { actionOf, processOf, processWith, stepOf } from '../../../support/processOf';
import { repositoryRoot } from '../../../support/repositoryRoot';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production', slug: 'prod' }],
  channels: [{ name: 'Default' }],
  targets: [{ name: 'web-01', roles: ['web'], environments: ['Test'] }],
};
const told = (process: Parameters<typeof findingsOf>[0], of = model) =>
  findingsOf(process, of).map(({ severity, message, row }) => `${row.actionId ?? row.stepId} ${severity}: ${message}`);
const one = (fields: Parameters<typeof actionOf>[1]) =>
  processWith([stepOf('a', { actions: [actionOf('a', fields)] })]);

test('a process without a fault has no problems', () => {
  expect(told(processOf('build web(drain,copy)*web +api*web'))).toEqual([]);
});

test('names that the model does not have are reported; by slug and in any case they are known', () => {
  expect(told(one({ environments: ['test', 'prod', 'qa'], channels: ['hotfix'] }))).toEqual([
    'a warning: The model has no environment qa.',
    'a warning: The model has no channel hotfix.',
  ]);
  expect(told(processOf('web*web,cache'))).toEqual(['web warning: No target of the model has target tag "cache".']);
});

test('a model that has none of a kind says nothing about it, and a text with an expression names nothing', () => {
  expect(told(one({ environments: ['qa'], channels: ['hotfix'] }), emptyModel)).toEqual([]);
  expect(told(processOf('web*cache'), emptyModel)).toEqual([]);
  expect(told(one({ environments: ['#{Where}'] }))).toEqual([]);
});

test('a step that can never run says why, unless it is disabled', () => {
  const never = { environments: ['Test'], excludedEnvironments: ['test'] };
  expect(told(one(never))).toEqual([
    'a warning: It never runs: every environment it is limited to is excluded as well.',
  ]);
  expect(told(one({ ...never, isDisabled: true }))).toEqual([]);
  expect(told(processOf('undo?failure b'))).toEqual(['undo warning: It never runs: no step before it can fail.']);
});

test('the first step has no previous one to start with', () => {
  expect(told(processOf('+a b'))).toEqual(['a warning: It starts with the previous step, but there is none.']);
});

test('a name that is there twice is reported on the later step', () => {
  const process = processWith([stepOf('Deploy'), { ...stepOf('x'), name: 'deploy' }]);
  expect(told(process)).toEqual(['x error: Step 1 has the same name.']);
});

test('an output that is read too early is reported on the row that reads it', () => {
  const reads = actionOf('copy', { properties: new Map([['Script', '#{Octopus.Action[fetch].Output.Key}']]) });
  const process = processWith([stepOf('web', { actions: [actionOf('drain'), reads] }), stepOf('fetch')]);
  expect(told(process)).toEqual(['copy error: It uses Key, which 2 fetch produces later.']);
});

test('a condition that cannot be read is an error', () => {
  const properties = new Map([['Octopus.Step.ConditionVariableExpression', '#{if A ==}x#{/if}']]);
  expect(told(processWith([stepOf('a', { condition: 'Variable', properties })]))).toEqual([
    'a error: Its run condition cannot be read. Line 1, column 8: Nothing follows ==. Compare with a name, or with a text in double quotes.',
  ]);
});

test('a condition that does not mean what it seems to is a warning with the way to write it', () => {
  const properties = new Map([['Octopus.Step.ConditionVariableExpression', '#{if not Skip}True#{/if}']]);
  const process = processWith([stepOf('a', { condition: 'Variable', properties })]);
  expect(told(process)).toEqual([
    'a warning: Its run condition does not mean what it seems to. Line 1, column 6: "not" does not exist here ' +
      'and is read as part of the name: the opposite of if is unless. Write: #{unless Skip}True#{/unless}',
  ]);
});

test('every fix removes its finding and brings no other', () => {
  const faulty = [processOf('+a b'), processOf('+undo?failure b'), processOf('a b')];
  const fixed = faulty.flatMap((process) =>
    findingsOf(process, model).flatMap(({ fix, code }) => {
      if (fix === undefined) return [];
      const after = fix.change(process);
      if (!after.ok) throw new Error(after.error.message);
      const codes = findingsOf(process, model).map((each) => each.code);
      return [[code, codes.filter((each) => each !== code), findingsOf(after.value, model).map((each) => each.code)]];
    }),
  );
  expect(fixed.map(([code]) => code)).toEqual(['starts-with-nothing', 'starts-with-nothing']);
  for (const [, others, left] of fixed) expect(left).toEqual(others);
});

test('findings are in the order of the rows, those of one row in the order of the rules', () => {
  const process = processWith([
    stepOf('a', { actions: [actionOf('one'), actionOf('two', { channels: ['hotfix'], environments: ['qa'] })] }),
    { ...stepOf('x', { actions: [actionOf('x', { channels: ['hotfix'] })] }), name: 'A' },
  ]);
  expect(findingsOf(process, model).map(({ code, field, row }) => [row.actionId ?? row.stepId, code, field])).toEqual([
    ['two', 'unknown-environment', 'environments'],
    ['two', 'unknown-channel', 'channels'],
    ['x', 'duplicate-step-name', 'name'],
    ['x', 'unknown-channel', 'channels'],
  ]);
});

test('each check is a file of the folder, named like its code, and in the list', () => {
  const folder = path.join(repositoryRoot(), 'src/core/check/rules');
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
  const codes = rules.map(({ code }) => code.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
  expect([...codes].sort()).toEqual(files.sort());
});
