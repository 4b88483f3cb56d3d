import { expect, test } from 'vitest';
import { asConfigured, emptyModel, planOf } from '../../../../../src/core/index';
import { expectFullPlans } from '../../../../support/fullPlan';
import { actionOf, processWith, stepOf } from '../../../../support/processOf';

test('a variable that lets steps share targets is read where they meet, on whichever target', () => {
  const onTargets = (name: string, tags: string, startTrigger: 'StartAfterPrevious' | 'StartWithPrevious') =>
    stepOf(name, {
      startTrigger,
      actions: [actionOf(name, { properties: new Map([['Octopus.Action.RunOnServer', 'false']]) })],
      properties: new Map([['Octopus.Action.TargetRoles', tags]]),
    });
  const process = processWith([
    onTargets('a', 'web', 'StartAfterPrevious'),
    onTargets('b', 'second', 'StartWithPrevious'),
  ]);
  const model = {
    ...emptyModel,
    environments: [{ name: 'Test' }],
    targets: [
      { name: 't1', environments: ['Test'], roles: ['web'] },
      { name: 't2', environments: ['Test'], roles: ['web', 'second'] },
    ],
    variables: [
      { name: 'OctopusBypassDeploymentMutex', value: '#{Twice}' },
      { name: 'Twice', value: 'True' },
      { name: 'Twice', value: 'False' },
    ],
  };
  const request = { process, model, scenario: asConfigured };
  expectFullPlans(request);
  expect(planOf(request).environments[0]?.warnings.map(({ code }) => code)).toEqual(['VARIABLE_AMBIGUOUS']);
});
