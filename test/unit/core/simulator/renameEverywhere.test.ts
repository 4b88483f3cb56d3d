import { expect, test } from 'vitest';
import {
  asConfigured,
  emptyModel,
  placesNaming,
  renameEverywhere,
  setSlugEverywhere,
  type Variable,
} from '../../../../src/core/index';
import { granted } from '../../../support/granted';
import { processOf } from '../../../support/processOf';

const process = processOf('build web(drain,copy)*web');
const variables: readonly Variable[] = [
  { name: 'Key', value: 'a #{Octopus.Action[build].Output.Key} b' },
  { name: 'Only', value: 'x', scope: { step: ['Build', 'web'], environment: ['Prod'] } },
  { name: 'Secret', value: null, sensitive: true },
  { name: 'Other', value: '#{Octopus.Action[builder].Output.Key}' },
];
const model = { ...emptyModel, variables };
const scenario = asConfigured;
const request = { stepId: 'build', actionId: null, name: 'make', updateReferences: true, slug: null };

test('variables follow a new name in their values and scopes, and the others stay the same objects', () => {
  expect(placesNaming({ process, model, scenario }, 'build', null)).toEqual([
    { kind: 'variable', name: 'Key', isScope: false },
    { kind: 'variable', name: 'Only', isScope: true },
  ]);
  const after = granted(renameEverywhere({ process, model, scenario }, request)).model.variables;
  expect(after[0]?.value).toBe('a #{Octopus.Action[make].Output.Key} b');
  expect(after[1]?.scope).toEqual({ step: ['make', 'web'], environment: ['Prod'] });
  expect(after[2]).toBe(variables[2]);
  expect(after[3]).toBe(variables[3]);
});

test('nothing follows when it shall not, and a refused slug refuses the whole', () => {
  const left = granted(renameEverywhere({ process, model, scenario }, { ...request, updateReferences: false }));
  expect(left.model).toBe(model);
  expect(left.process.steps[0]?.name).toBe('make');
  expect(renameEverywhere({ process, model, scenario }, { ...request, slug: 'web' })).toMatchObject({
    ok: false,
    error: { kind: 'slug-taken' },
  });
});

test('a child action takes its own references along, not those of its step', () => {
  const both = {
    process,
    scenario,
    model: {
      ...emptyModel,
      variables: [{ name: 'A', value: '#{Octopus.Action[copy].Output.X} #{Octopus.Step[copy].Status.Code}' }],
    },
  };
  const after = granted(
    renameEverywhere(both, { stepId: 'web', actionId: 'copy', name: 'move', updateReferences: true, slug: null }),
  );
  expect(after.model.variables[0]?.value).toBe('#{Octopus.Action[move].Output.X} #{Octopus.Step[copy].Status.Code}');
});

test('targets that a step creates and what-ifs about it are listed and follow', () => {
  const context = {
    process,
    model: { ...emptyModel, targets: [{ name: 'web-1', environments: [], roles: [], appearsAfter: 'Build' }] },
    scenario: { inject: [{ action: 'build' }, { action: 'drain' }] },
  };
  expect(placesNaming(context, 'build', null)).toEqual([
    { kind: 'target', name: 'web-1' },
    { kind: 'what-if', sentence: 'build fails' },
  ]);
  const after = granted(renameEverywhere(context, request));
  expect(after.model.targets[0]?.appearsAfter).toBe('make');
  expect(after.scenario.inject).toEqual([{ action: 'make' }, { action: 'drain' }]);
});

test('a place is listed for every name in use, also where the step has the longest name', () => {
  const texts = processOf('build build-twice');
  expect(placesNaming({ process: texts, model, scenario }, 'build', null)).toHaveLength(2);
});

test('a new slug is followed by the scopes that list the old one', () => {
  const scoped: Variable = { name: 'Only', value: 'x', scope: { step: ['build'] } };
  const context = { process, model: { ...emptyModel, variables: [scoped] }, scenario };
  const after = granted(setSlugEverywhere(context, 'build', null, 'make'));
  expect(after.model.variables[0]?.scope).toEqual({ step: ['make'] });
});
