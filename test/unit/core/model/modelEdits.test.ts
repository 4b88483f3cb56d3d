import { expect, test } from 'vitest';
import {
  addToModel,
  changeInModel,
  type DeploymentModel,
  emptyModel,
  modelNameProblem,
  moveInModel,
  referenceCount,
  removeFromModel,
  renameInModel,
  sampleTargets,
  setTargetTags,
} from '../../../../src/core/index';
import { processOf } from '../../../support/processOf';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production', inferred: true }],
  targets: [{ name: 'web-1', environments: ['test', 'Production'], roles: ['web'] }],
  channels: [{ name: 'Default', lifecycle: 'Standard' }],
  lifecycles: [
    {
      name: 'Standard',
      phases: [
        { name: 'First', environments: ['Test'], automatic: ['Test'] },
        { name: 'Last', environments: ['Production'] },
      ],
    },
  ],
  projectLifecycle: 'Standard',
  tenants: [{ name: 'Blue', tags: [], environments: ['Production'] }],
  variables: [{ name: 'A', value: '1', scope: { environment: ['Production'], tenant: ['Blue'] } }],
  settings: { runbookEnvironments: ['Production'] },
};

test('a renamed environment is renamed everywhere, and keeps its slug for process files', () => {
  const after = renameInModel(model, 'environment', 'Production', 'Live');
  expect(after.environments[1]).toEqual({ name: 'Live', slug: 'production' });
  expect(after.targets[0]?.environments).toEqual(['test', 'Live']);
  expect(after.lifecycles[0]?.phases[1]?.environments).toEqual(['Live']);
  expect(after.tenants[0]?.environments).toEqual(['Live']);
  expect(after.variables[0]?.scope?.environment).toEqual(['Live']);
  expect(after.settings.runbookEnvironments).toEqual(['Live']);
});

test('a removed environment goes from targets, tenants and phases, but never widens the scope of a value', () => {
  const after = removeFromModel(model, 'environment', 'production');
  expect(after.environments.map((each) => each.name)).toEqual(['Test']);
  expect(after.targets[0]?.environments).toEqual(['test']);
  expect(after.tenants[0]?.environments).toEqual([]);
  expect(after.lifecycles[0]?.phases.map((phase) => phase.name)).toEqual(['First']);
  expect(after.variables[0]?.scope?.environment).toEqual(['Production']);
  expect(after.settings.runbookEnvironments).toEqual(['Production']);
});

test('a lifecycle takes its name along to channels and the project, and leaves none behind', () => {
  const renamed = renameInModel(model, 'lifecycle', 'Standard', 'Careful');
  expect([renamed.projectLifecycle, renamed.channels[0]?.lifecycle]).toEqual(['Careful', 'Careful']);
  const removed = removeFromModel(model, 'lifecycle', 'Standard');
  expect([removed.projectLifecycle, removed.channels[0]?.lifecycle]).toEqual([undefined, undefined]);
});

test('an edited entry is not inferred any more', () => {
  const after = changeInModel(model, 'environment', 'Production', { guidedFailure: true });
  expect(after.environments[1]).toEqual({ name: 'Production', guidedFailure: true });
});

test('each name is listed once, ignoring case', () => {
  expect(modelNameProblem(model, 'environment', ' ')).toBe('Type a name.');
  expect(modelNameProblem(model, 'environment', 'TEST')).toBe('There is already an environment "TEST".');
  expect(modelNameProblem(model, 'environment', 'TEST', 'Test')).toBeNull();
  expect(modelNameProblem(model, 'tenant', 'Test')).toBeNull();
});

test('things keep their order, and move within it', () => {
  const added = addToModel(model, 'environment', { name: 'Staging' });
  const moved = moveInModel(added, 'environment', 'Staging', 1);
  expect(moved.environments.map((each) => each.name)).toEqual(['Test', 'Staging', 'Production']);
  expect(moveInModel(added, 'environment', 'Staging', 3)).toBe(added);
});

test('references are counted before something is removed', () => {
  expect(referenceCount(model, 'environment', 'Production')).toBe(3);
  expect(referenceCount(model, 'target', 'web-1')).toBe(0);
});

test('sample targets fill each gap between environments and target tags, and nothing else', () => {
  const process = setTargetTags(processOf('build'), 'build', ['web', 'db']);
  if (!process.ok) throw new Error(process.error.message);
  expect(sampleTargets(model, process.value).map((target) => target.name)).toEqual(['test-db-1', 'production-db-1']);
});

test('freezes, approvals, ephemeral environments and channels follow a new name', () => {
  const before = {
    ...model,
    environments: [...model.environments, { name: 'Branch', kind: 'Ephemeral' as const, parent: 'Production' }],
    channels: [{ name: 'Features', kind: 'Ephemeral' as const, parentEnvironment: 'Production' }],
    freezes: [{ name: 'Winter', start: '', end: '', environments: ['Production'], tenants: ['Contoso'] }],
    approvals: [{ name: 'Prod', environments: ['Production'], approvers: ['Ann'] }],
  };
  const after = renameInModel(
    renameInModel(before, 'environment', 'Production', 'Live'),
    'tenant',
    'Contoso',
    'Fabrikam',
  );
  expect(after.environments.at(-1)?.parent).toBe('Live');
  expect(after.channels[0]?.parentEnvironment).toBe('Live');
  expect(after.freezes?.[0]).toMatchObject({ environments: ['Live'], tenants: ['Fabrikam'] });
  expect(after.approvals?.[0]?.environments).toEqual(['Live']);
});

test('removing the tenant of a freeze does not let it hold everybody', () => {
  const before = {
    ...model,
    freezes: [{ name: 'Winter', start: '', end: '', environments: ['Production'], tenants: ['Contoso'] }],
  };
  expect(removeFromModel(before, 'tenant', 'Contoso').freezes).toEqual(before.freezes);
  expect(removeFromModel(before, 'environment', 'Production').freezes?.[0]?.environments).toEqual([]);
});
