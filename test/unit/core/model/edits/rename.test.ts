import { expect, test } from 'vitest';
import {
  checkActionName,
  checkStepName,
  freeSlug,
  renameAction,
  renameStep,
  setSlug,
  usagesOfName,
} from '../../../../../src/core/index';
import { actionOf, processOf, processWith, stepOf } from '../../../../support/processOf';

const script = 'Octopus.Action.Script.ScriptBody';
const reading = (text: string) =>
  stepOf('seed', { actions: [actionOf('seed', { properties: new Map([[script, text]]) })] });

function scriptOf(process: ReturnType<typeof processOf>): unknown {
  return process.steps.at(-1)!.actions[0]!.properties.get(script);
}

test('a plain step and its action are renamed together, and the slug stays', () => {
  const renamed = renameStep(processOf('build deploy'), 'build', ' Compile ');
  expect(renamed.ok && renamed.value.steps[0]).toMatchObject({
    name: 'Compile',
    slug: 'build',
    actions: [{ name: 'Compile', slug: 'build' }],
  });
});

test('an action that has a name of its own keeps it when its step is renamed', () => {
  const process = processWith([stepOf('outer', { actions: [actionOf('inner')] })]);
  const renamed = renameStep(process, 'outer', 'next');
  expect(renamed.ok && renamed.value.steps[0]).toMatchObject({ name: 'next', actions: [{ name: 'inner' }] });
});

test.each([
  ['#{Octopus.Action[fetch].Output.Key}', '#{Octopus.Action[get].Output.Key}'],
  [
    '$x = $OctopusParameters["Octopus.Action[FETCH].Output.Key"]',
    '$x = $OctopusParameters["Octopus.Action[get].Output.Key"]',
  ],
  [
    '#{octopus.step[fetch].Status.Code} #{Octopus.Action[fetch].IsSkipped}',
    '#{octopus.step[get].Status.Code} #{Octopus.Action[get].IsSkipped}',
  ],
  ['#{Octopus.Action[fetch it].Output.Key} fetch', '#{Octopus.Action[fetch it].Output.Key} fetch'],
])('references follow: %s', (before, after) => {
  const process = processWith([stepOf('fetch'), reading(before)]);
  const renamed = renameStep(process, 'fetch', 'get');
  expect(renamed.ok && scriptOf(renamed.value)).toBe(after);
});

test('references stay when asked to, and steps without one stay the same objects', () => {
  const process = processWith([stepOf('fetch'), stepOf('other'), reading('#{Octopus.Action[fetch].Output.Key}')]);
  const left = renameStep(process, 'fetch', 'get', { updateReferences: false });
  expect(left.ok && scriptOf(left.value)).toBe('#{Octopus.Action[fetch].Output.Key}');
  const followed = renameStep(process, 'fetch', 'get');
  expect(followed.ok && followed.value.steps[1]).toBe(process.steps[1]);
});

test('usages name the place of every reference before the rename is made', () => {
  const process = processWith([stepOf('fetch'), reading('#{Octopus.Action[fetch].Output.Key}')]);
  expect(usagesOfName(process, 'fetch')).toEqual([{ stepId: 'seed', actionId: 'seed', field: script }]);
  expect(usagesOfName(process, 'seed')).toEqual([]);
});

test('renaming a child action updates references to the action, not to the step', () => {
  const process = processWith([
    stepOf('web', { actions: [actionOf('web'), actionOf('copy')] }),
    reading('#{Octopus.Action[web].Output.A} #{Octopus.Step[web].Status.Code}'),
  ]);
  const renamed = renameAction(process, 'web', 'web', 'drain');
  expect(renamed.ok && scriptOf(renamed.value)).toBe(
    '#{Octopus.Action[drain].Output.A} #{Octopus.Step[web].Status.Code}',
  );
});

test.each([
  ['', 'name-empty', 'A step needs a name.'],
  ['  ', 'name-empty', 'A step needs a name.'],
  ['DEPLOY', 'name-taken', 'Step 2 is already called "DEPLOY"'],
  ['Deploy: web', 'name-characters', 'Use "Deploy web"?'],
  ['a[b]', 'name-characters', 'contains "[", "]"'],
])('the name %j is refused as %s', (name, kind, message) => {
  const refused = renameStep(processOf('build deploy'), 'build', name);
  expect(refused).toMatchObject({ ok: false, error: { kind } });
  expect(!refused.ok && refused.error.message).toContain(message);
});

test('a step may change the case of its own name, and keep a name it always had', () => {
  expect(renameStep(processOf('build'), 'build', 'Build').ok).toBe(true);
  const odd = processWith([stepOf('a: b')]);
  const same = renameStep(odd, 'a: b', 'a: b');
  expect(same.ok && same.value).toBe(odd);
});

test('action names are compared across the whole process, with the number of the other one', () => {
  const process = processOf('a web(drain,copy)');
  expect(checkActionName(process, 'copy', 'drain')?.message).toContain('Action 2.2 is already called "copy"');
  expect(checkActionName(process, 'A', 'drain')?.message).toContain('Step 1 is already called');
  expect(checkStepName(process, 'fresh')).toBeNull();
});

test('a slug changes only when asked to and has to be free', () => {
  const process = processOf('a b');
  const set = setSlug(process, 'a', null, 'first');
  expect(set.ok && set.value.steps[0]).toMatchObject({ slug: 'first', actions: [{ slug: 'first' }] });
  expect(setSlug(process, 'a', null, 'b')).toMatchObject({ ok: false, error: { kind: 'slug-taken' } });
  expect(setSlug(process, 'a', null, 'Not a slug')).toMatchObject({ ok: false, error: { kind: 'slug-characters' } });
});

test('a slug that a child action elsewhere has is taken for a plain step, whose action takes it along', () => {
  const result = setSlug(processOf('build web(drain,copy)'), 'build', null, 'copy');
  expect(result).toMatchObject({ ok: false, error: { kind: 'slug-taken' } });
});

test('the slug proposed for a name is free where it would be used', () => {
  const process = processOf('build web(drain,copy)');
  expect(freeSlug(process, 'build', null, 'Build it')).toBe('build-it');
  expect(freeSlug(process, 'build', null, 'Build!')).toBe('build');
  expect(freeSlug(process, 'build', null, 'Copy')).toBe('copy-1');
  expect(freeSlug(process, 'web', null, 'Copy')).toBe('copy');
  expect(freeSlug(process, 'web', 'drain', 'Web')).toBe('web');
  expect(freeSlug(process, 'web', 'drain', 'Build')).toBe('build-1');
  expect(freeSlug(process, 'build', null, '日本')).toBe('');
});
