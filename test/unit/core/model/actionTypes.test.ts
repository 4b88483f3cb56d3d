import { expect, test } from 'vitest';
import { actionTypeOf, actionTypes, knownActionType } from '../../../../src/core/index';
import { actionOf } from '../../../support/processOf';
import { builtinTemplates, formlessTypes, servedJson } from '../../../support/templates';

const builtins = builtinTemplates();

test('the table matches the catalogue for every built-in step', () => {
  expect(builtins.length).toBeGreaterThan(60);
  for (const template of builtins) {
    const known = knownActionType(template.actionType);
    expect(known, template.actionType).toMatchObject({
      type: template.actionType,
      canBeChild: template.canBeChild,
      primaryPackage: template.sources.primaryPackage,
    });
    expect([...known!.locations].sort(), template.actionType).toEqual([...template.locations].sort());
  }
});

test('the table says of every built-in step whether retries count, as the catalogue does', () => {
  const { steps } = servedJson('templates/builtin.json') as { steps: { actionType: string; retries: boolean }[] };
  for (const { actionType, retries } of steps)
    expect(knownActionType(actionType), actionType).toMatchObject({ canRetry: retries, hasTimeLimit: retries });
});

test('where the catalogue names a location to start with that the type decides, the table agrees', () => {
  const deciding = builtins.filter(({ locations }) => locations.length === 1);
  for (const template of deciding)
    expect(actionTypeOf(template).locations, template.actionType).toEqual([template.defaultLocation]);
});

test('every type of the table is in the catalogue, with a form or by name, or is an older one listed here', () => {
  const named = [...builtins, ...formlessTypes()].map(({ actionType }) => actionType);
  const older = ['Octopus.JavaKeyStoreDeploy'];
  expect(actionTypes.map(({ type }) => type).filter((type) => !named.includes(type))).toEqual(older);
  expect(new Set(actionTypes.map(({ type }) => type.toLowerCase())).size).toBe(actionTypes.length);
});

test('a retired type runs where the one that took its place runs', () => {
  for (const { actionType, replacedBy } of formlessTypes()) {
    if (replacedBy === null) continue;
    expect(knownActionType(actionType)?.locations, actionType).toEqual(knownActionType(replacedBy)?.locations);
  }
});

test.each([
  ['octopus.MANUAL', 'manual', ['server']],
  ['Octopus.DockerCompose', 'work', ['target']],
  ['Acme.Special', 'work', ['worker', 'workerOnBehalfOfRoles']],
  [null, 'work', ['worker', 'workerOnBehalfOfRoles']],
])('an action of type %s is %s and runs at %j', (actionType, kind, locations) => {
  expect(actionTypeOf(actionOf('a', { actionType }))).toMatchObject({ kind, locations });
});
