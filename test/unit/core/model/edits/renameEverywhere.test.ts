import { expect, test } from 'vitest';
import { emptyModel, renameEverywhere, type Variable, variablesNaming } from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';
import { processOf } from '../../../../support/processOf';

const process = processOf('build web(drain,copy)*web');
const variables: readonly Variable[] = [
  { name: 'Key', value: 'a #{Octopus.Action[build].Output.Key} b' },
  { name: 'Only', value: 'x', scope: { step: ['Build', 'web'], environment: ['Prod'] } },
  { name: 'Secret', value: null, sensitive: true },
  { name: 'Other', value: '#{Octopus.Action[builder].Output.Key}' },
];
const model = { ...emptyModel, variables };
const request = { stepId: 'build', actionId: null, name: 'make', updateReferences: true, slug: null };

test('variables follow a new name in their values and scopes, and the others stay the same objects', () => {
  expect(variablesNaming({ process, model }, 'build', null).map(({ name }) => name)).toEqual(['Key', 'Only']);
  const after = granted(renameEverywhere({ process, model }, request)).model.variables;
  expect(after[0]?.value).toBe('a #{Octopus.Action[make].Output.Key} b');
  expect(after[1]?.scope).toEqual({ step: ['make', 'web'], environment: ['Prod'] });
  expect(after[2]).toBe(variables[2]);
  expect(after[3]).toBe(variables[3]);
});

test('nothing follows when it shall not, and a refused slug refuses the whole', () => {
  const left = granted(renameEverywhere({ process, model }, { ...request, updateReferences: false }));
  expect(left.model).toBe(model);
  expect(left.process.steps[0]?.name).toBe('make');
  expect(renameEverywhere({ process, model }, { ...request, slug: 'web' })).toMatchObject({
    ok: false,
    error: { kind: 'slug-taken' },
  });
});

test('a child action takes its own references along, not those of its step', () => {
  const both = {
    process,
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
