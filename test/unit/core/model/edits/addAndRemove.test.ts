import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addAction,
  addedRow,
  addStep,
  duplicateAction,
  duplicateStep,
  noUseScope,
  removeAction,
  removeSteps,
} from '../../../../../src/core/index';
import { arbitraryProcess } from '../../../../support/arbitraryProcess';
import { granted } from '../../../../support/granted';
import { actionNamesOf, actionOf, namesOf, processOf, stepOf } from '../../../../support/processOf';

test.each([
  [{ at: 'end' }, 'a b c new'],
  [{ at: 'before', stepId: 'b' }, 'a new b c'],
  [{ at: 'after', stepId: 'b' }, 'a b new c'],
] as const)('a step added at %o gives %s', (place, after) => {
  const added = addStep(processOf('a b c'), stepOf('new'), place);
  expect(added.ok && namesOf(added.value)).toBe(after);
});

test('a step added into another becomes its last child action', () => {
  const process = processOf('a web*web b');
  const added = addStep(process, stepOf('new'), { at: 'into', stepId: 'web' });
  expect(added.ok && actionNamesOf(added.value, 'web')).toBe('web new');
  expect(added.ok && addedRow(process, added.value)).toEqual({ stepId: 'web', actionId: 'a1' });
});

test('the same recipe added twice gets a number in name and slug', () => {
  const once = granted(addStep(processOf('a'), stepOf('Run a script'), { at: 'end' }));
  const last = granted(addStep(once, stepOf('Run a script'), { at: 'end' })).steps[2]!;
  expect([last.name, last.slug]).toEqual(['Run a script (2)', 'run-a-script-2']);
  expect([last.actions[0]!.name, last.actions[0]!.slug]).toEqual(['Run a script (2)', 'run-a-script-2']);
});

test('ids are never given out twice, not even after a removal', () => {
  const first = granted(addStep(processOf('a'), stepOf('x'), { at: 'end' }));
  const id = first.steps[1]!.id;
  const removed = granted(removeSteps(first, [id]));
  expect(granted(addStep(removed, stepOf('y'), { at: 'end' })).steps[1]!.id).not.toBe(id);
});

test('a copy is right after the original, named as the server names one', () => {
  const process = processOf('a web(drain,copy) b');
  const once = duplicateStep(process, 'web');
  if (!once.ok) throw new Error('refused');
  expect(namesOf(once.value)).toBe('a web web - clone (1) b');
  const copy = once.value.steps[2]!;
  expect(copy.slug).toBe('web-clone-1');
  expect(copy.actions.map((action) => action.name)).toEqual(['drain - clone (1)', 'copy - clone (1)']);
  const twice = duplicateStep(once.value, copy.id);
  expect(twice.ok && twice.value.steps[3]!.name).toBe('web - clone (2)');
  const action = duplicateAction(process, 'web', 'drain');
  expect(action.ok && actionNamesOf(action.value, 'web')).toBe('drain drain - clone (1) copy');
});

test('the last action of a step cannot be removed, and the message names the alternative', () => {
  const refused = removeAction(processOf('a'), 'a', 'a');
  expect(refused).toMatchObject({ ok: false, error: { kind: 'last-action' } });
  expect(!refused.ok && refused.error.message).toContain('Delete the step "a"');
});

test('removing a step that is gone is refused and nothing is removed', () => {
  expect(removeSteps(processOf('a b'), ['a', 'x'])).toMatchObject({ ok: false, error: { kind: 'unknown-step' } });
});

test('an added step can be removed, and the rest is as before', () => {
  fc.assert(
    fc.property(arbitraryProcess(), arbitraryProcess({ maxSteps: 1 }), fc.nat(), (process, other, at) => {
      const place = { at: 'before', stepId: process.steps[at % process.steps.length]!.id } as const;
      const added = addStep(process, other.steps[0]!, place);
      if (!added.ok) throw new Error('refused');
      const row = addedRow(process, added.value)!;
      const all = added.value.steps;
      expect(new Set(all.map((step) => step.slug)).size).toBe(all.length);
      expect(new Set(all.map((step) => step.name.toUpperCase())).size).toBe(all.length);
      const removed = removeSteps(added.value, [row.stepId]);
      expect(removed.ok && removed.value.steps).toEqual(process.steps);
      expect(removed.ok && removed.value.steps.every((step, index) => step === process.steps[index])).toBe(true);
    }),
    { seed: 2 },
  );
});

test('an action added to a step and removed again leaves the step as it was', () => {
  const process = processOf('a web(drain,copy)');
  const added = granted(addAction(process, 'web', actionOf('drain'), 1));
  expect(actionNamesOf(added, 'web')).toBe('drain drain (2) copy');
  expect(granted(removeAction(added, 'web', 'a1')).steps).toEqual(process.steps);
});

test('nothing goes into a process template, which has its own steps', () => {
  const template = { slug: 'shared', versionMask: '1.X', packageParameters: [], parameters: [], scope: noUseScope };
  const process = { ...processOf(''), steps: [stepOf('shared', { actions: [], processTemplate: template })] };
  expect(addAction(process, 'shared', actionOf('x'))).toMatchObject({ ok: false, error: { kind: 'template-use' } });
});
