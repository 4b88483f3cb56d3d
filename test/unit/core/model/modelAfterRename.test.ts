import { expect, test } from 'vitest';
import {
  type DeploymentModel,
  emptyModel,
  modelAfterRename,
  type Process,
  renameAction,
  renameStep,
  setSlug,
  type Variable,
} from '../../../../src/core/index';
import { actionOf, processOf, processWith, stepOf } from '../../../support/processOf';

function after(process: Process, name: string, to: string): Process {
  const renamed = renameStep(process, name, to);
  if (!renamed.ok) throw new Error(renamed.error.message);
  return renamed.value;
}

const modelWith = (...variables: Variable[]): DeploymentModel => ({ ...emptyModel, variables });
const scoped = (...step: string[]): Variable => ({ name: 'Retries', value: '3', scope: { step, role: ['web'] } });

function renamedModel(model: DeploymentModel, process: Process, name: string, to: string): DeploymentModel {
  return modelAfterRename(model, process, after(process, name, to));
}

test('a value that reads an output of the step, and a scope that names it, follow its new name', () => {
  const model = modelWith({ name: 'Key', value: '#{Octopus.Action[Fetch].Output.Key}' }, scoped('FETCH', 'other'));
  const process = processWith([stepOf('fetch', { slug: 'slug-of-it', actions: [actionOf('fetch')] }), stepOf('other')]);
  const { variables } = renamedModel(model, process, 'fetch', 'get');
  expect(variables[0]?.value).toBe('#{Octopus.Action[get].Output.Key}');
  expect(variables[1]?.scope).toEqual({ step: ['get', 'other'], role: ['web'] });
});

test('a scope that lists the slug stays with the slug, and follows it when it changes', () => {
  const model = modelWith(scoped('fetch-it'));
  const process = processWith([stepOf('Fetch it')]);
  expect(renamedModel(model, process, 'Fetch it', 'Get it')).toBe(model);
  const slugged = setSlug(process, 'Fetch it', null, 'get-it');
  if (!slugged.ok) throw new Error(slugged.error.message);
  expect(modelAfterRename(model, process, slugged.value).variables[0]?.scope?.step).toEqual(['get-it']);
});

test('a scope by a name that another action has as well keeps that name beside the new one', () => {
  const process = processWith([
    stepOf('copy', { slug: 'a', actions: [actionOf('own', { slug: 'b' })] }),
    stepOf('web', { actions: [actionOf('drain'), actionOf('copy', { id: 'inner' })] }),
  ]);
  const model = modelWith(scoped('copy'));
  expect(renamedModel(model, process, 'copy', 'fill').variables[0]?.scope?.step).toEqual(['fill', 'copy']);
});

test('a target that a step creates follows the name of that step', () => {
  const target = { name: 'web-1', environments: [], roles: [], appearsAfter: 'Make it' };
  const model = { ...emptyModel, targets: [target] };
  const process = processWith([stepOf('make it')]);
  expect(renamedModel(model, process, 'make it', 'Create it').targets[0]?.appearsAfter).toBe('Create it');
});

test('a child action is followed by its own name and not by that of its step', () => {
  const process = processOf('web(drain,copy)');
  const renamed = renameAction(process, 'web', 'copy', 'fill');
  if (!renamed.ok) throw new Error(renamed.error.message);
  const model = modelWith(scoped('web'), { name: 'x', value: '#{Octopus.Action[copy].Output.A}' });
  const next = modelAfterRename(model, process, renamed.value);
  expect(next.variables[0]).toBe(model.variables[0]);
  expect(next.variables[1]?.value).toBe('#{Octopus.Action[fill].Output.A}');
});

test('a model that does not name the step stays the same object, and secrets are left alone', () => {
  const secret: Variable = { name: 'Key', value: null, sensitive: true };
  const model = modelWith(secret, { name: 'Plain', value: 'fetch' });
  const process = processOf('fetch other');
  expect(renamedModel(model, process, 'fetch', 'get')).toBe(model);
  expect(modelAfterRename(model, process, process)).toBe(model);
});
