import { expect, test } from 'vitest';
import { asConfigured, emptyModel, runOf, type Target } from '../../../../src/core/index';
import { actionOf, processWith, stepOf } from '../../../support/processOf';

test('steps that wait for locked targets are not looked at again at every tick', () => {
  const few = looksPerStep(40);
  expect(few).toBeGreaterThan(1);
  expect(looksPerStep(160)).toBeLessThan(few * 1.1);
});

/** How often the name of a target is read for each step, in a run of steps that start together and lock their targets. */
function looksPerStep(count: number): number {
  let looks = 0;
  const targets = Array.from(
    { length: 10 },
    (_, at): Target => ({
      get name() {
        looks += 1;
        return `t${at}`;
      },
      environments: ['Test'],
      roles: ['web'],
    }),
  );
  const steps = Array.from({ length: count }, (_, at) =>
    stepOf(`s${at}`, {
      startTrigger: 'StartWithPrevious',
      actions: [
        actionOf(`s${at}`, {
          properties: new Map([
            ['Octopus.Action.TargetRoles', 'web'],
            ['Octopus.Action.RunOnServer', 'false'],
          ]),
        }),
      ],
      properties: new Map([
        ['Octopus.Action.TargetRoles', 'web'],
        ['Octopus.Action.MaxParallelism', '2'],
      ]),
    }),
  );
  const model = { ...emptyModel, environments: [{ name: 'Test' }], targets };
  const { decisions, schedule } = runOf({ process: processWith(steps), model, scenario: asConfigured }, 'Test');
  // Each target is locked by one step after the other.
  expect(Math.max(...[...schedule.values()].flat().map(({ end }) => end))).toBeGreaterThanOrEqual(count);
  expect(decisions.filter(({ target, decision }) => target !== null && decision === 'Run')).toHaveLength(count * 10);
  return looks / count;
}
