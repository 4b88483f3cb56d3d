import { expect, test } from 'vitest';
import { settingWord } from '../../../../src/core/index';
import { builtinTemplates } from '../../../support/templates';

test.each([
  ['Octopus.Action.Script.ScriptBody', 'script'],
  ['octopus.action.script.scriptbody', 'script'],
  ['Octopus.Action.TargetRoles', 'target tags'],
  ['Octopus.Step.ConditionVariableExpression', 'run condition'],
  ['packageRequirement', 'order with packages'],
  ['Octopus.Action.Azure.ResourceGroupName', 'Azure resource group name'],
  ['Octopus.Action.IISWebSite.ApplicationPoolName', 'IIS web site application pool name'],
  ['Octopus.Action.Aws.CloudFormation.StackName', 'AWS cloud formation stack name'],
  ['Octopus.Action.Email.Email', 'email'],
  ['AppPoolName', 'AppPoolName'],
  ['Acme.Something.Odd', 'Acme.Something.Odd'],
])('%s is called "%s"', (key, word) => {
  expect(settingWord(key)).toBe(word);
});

test('no property of a built-in step is called by its own name', () => {
  const keys = builtinTemplates().flatMap(({ parameters }) => [...parameters.map(({ name }) => name)]);
  const properties = keys.filter((key) => /^Octopus\.(Action|Step)\./.test(key));
  expect(properties.length).toBeGreaterThan(300);
  expect(properties.filter((key) => !/^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/.test(settingWord(key)))).toEqual([]);
});
