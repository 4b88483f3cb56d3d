import { expect, test } from 'vitest';
import { asConfigured, emptyModel, planOf, runOf } from '../../../../../src/core/index';
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

test('a variable that never lets steps share targets is asked once for each step and target, however long they wait', () => {
  const asked = (steps: number) => {
    let reads = 0;
    const process = processWith(
      Array.from({ length: steps }, (_, at) =>
        stepOf(`s${at}`, {
          startTrigger: at === 0 ? 'StartAfterPrevious' : 'StartWithPrevious',
          actions: [actionOf(`s${at}`, { properties: new Map([['Octopus.Action.RunOnServer', 'false']]) })],
          properties: new Map([['Octopus.Action.TargetRoles', 'web']]),
        }),
      ),
    );
    const bypass = {
      name: 'OctopusBypassDeploymentMutex',
      get value() {
        reads += 1;
        return 'False';
      },
    };
    const model = {
      ...emptyModel,
      environments: [{ name: 'Test' }],
      targets: ['t1', 't2'].map((name) => ({ name, environments: ['Test'], roles: ['web'] })),
      variables: [bypass],
    };
    runOf({ process, model, scenario: asConfigured }, 'Test');
    return reads;
  };
  expect(asked(10)).toBeGreaterThan(0);
  expect(asked(80) / asked(20)).toBeLessThan(5);
});
