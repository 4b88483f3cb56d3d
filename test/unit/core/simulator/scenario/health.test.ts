import { expect, test } from 'vitest';
import { emptyModel, planOf, type Scenario, setHealth } from '../../../../../src/core/index';
import { processOf } from '../../../../support/processOf';

const model = {
  ...emptyModel,
  environments: [{ name: 'Prod' }],
  settings: { excludeUnhealthy: true },
  targets: ['web-1', 'web-2'].map((name) => ({ name, environments: ['Prod'], roles: ['web'] })),
};

const labelWith = (scenario: Scenario) =>
  planOf({ process: processOf('deploy*web'), model, scenario }).environments[0]?.cells[0]?.label;

test('the health of a target is tried without touching the model', () => {
  expect(labelWith({})).toBe('Runs 2');
  const ill = setHealth({}, 'web-2', 'Unhealthy');
  expect(ill).toEqual({ health: { 'web-2': 'Unhealthy' } });
  expect(labelWith(ill)).toBe('Runs 1');
  expect(labelWith({ health: { 'WEB-2': 'HasWarnings' } })).toBe('Runs 2');
});

test('a target that the model calls ill can be tried as a healthy one', () => {
  const targets = model.targets.map((target) => ({ ...target, health: 'Unavailable' as const }));
  const plan = (scenario: Scenario) =>
    planOf({ process: processOf('deploy*web'), model: { ...model, targets }, scenario }).environments[0]?.cells[0];
  expect(plan({})?.verdict).toBe('Fails');
  expect(plan({ health: { 'web-1': 'Healthy', 'web-2': 'Healthy' } })?.label).toBe('Runs 2');
});

test('removing the health what-if leaves nothing behind', () => {
  expect(setHealth(setHealth({ name: 'x' }, 'a', 'Unknown'), 'A', null)).toEqual({ name: 'x' });
});
