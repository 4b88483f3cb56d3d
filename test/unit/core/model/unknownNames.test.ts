import { expect, test } from 'vitest';
import {
  addUnknown,
  type DeploymentModel,
  emptyModel,
  setTargetTags,
  targetTagCoverage,
  unknownNames,
} from '../../../../src/core/index';
import { processOf } from '../../../support/processOf';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Live', slug: 'production' }],
  targets: [
    { name: 'web-1', environments: ['Test', 'Moon'], roles: ['web'], tenants: ['Contoso'] },
    { name: 'web-2', environments: ['Live'], roles: ['WEB'], disabled: true },
  ],
  channels: [{ name: 'Hotfix', lifecycle: 'Quick' }],
  variables: [{ name: 'Url', value: '', scope: { environment: ['moon', 'TEST'], channel: ['hotfix'] } }],
};

function processNaming(environments: readonly string[], channels: readonly string[]) {
  const process = processOf('build');
  const step = process.steps[0]!;
  return { ...process, steps: [{ ...step, actions: [{ ...step.actions[0]!, environments, channels }] }] };
}

test('a name counts as known by name, slug or case, and texts with an expression name nothing', () => {
  const process = processNaming(['production', 'TEST', '#{Where}'], ['hotfix']);
  const names = unknownNames({ ...model, targets: [], channels: [{ name: 'Hotfix' }], variables: [] }, process);
  expect(names).toEqual([]);
});

test('every unknown name is reported once, with all that name it', () => {
  expect(unknownNames(model, processNaming(['Mars'], ['nightly']))).toEqual([
    { kind: 'environment', name: 'Mars', namedBy: ['step 1 "build"'], isInProcess: true },
    { kind: 'channel', name: 'nightly', namedBy: ['step 1 "build"'], isInProcess: true },
    { kind: 'environment', name: 'Moon', namedBy: ['target web-1', 'variable Url'], isInProcess: false },
    { kind: 'tenant', name: 'Contoso', namedBy: ['target web-1'], isInProcess: false },
    { kind: 'lifecycle', name: 'Quick', namedBy: ['channel Hotfix'], isInProcess: false },
  ]);
});

test('the channel "Default" is there in every project', () => {
  expect(unknownNames(emptyModel, processNaming([], ['default']))).toEqual([]);
});

test('an unknown name can be added, and is then known', () => {
  const process = processNaming(['Mars'], ['nightly']);
  const added = addUnknown(model, unknownNames(model, process));
  expect(unknownNames(added, process)).toEqual([]);
  expect(added.environments.at(-2)).toEqual({ name: 'Mars', inferred: true });
});

test('a target tag says how many targets have it in each environment; disabled ones do not count', () => {
  const tagged = setTargetTags(processOf('build'), 'build', ['web', 'db']);
  if (!tagged.ok) throw new Error(tagged.error.message);
  expect(targetTagCoverage(model, tagged.value)).toEqual([
    { role: 'web', steps: ['build'], counts: [1, 0] },
    { role: 'db', steps: ['build'], counts: [0, 0] },
  ]);
});
