import { act } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { chooseEntry } from '../../support/chooseEntry';
import { actionOf, processWith, stepOf } from '../../support/processOf';
import { violationsIn } from '../../support/violationsIn';
import { openEditor } from './openEditor';

function openHead(...args: Parameters<typeof openEditor>) {
  const opened = openEditor(...args);
  const { user, screen } = opened;
  const choose = async (button: string, ...entries: readonly string[]) => {
    await user.click(screen.getByRole('button', { name: button }));
    await chooseEntry(user, ...entries);
  };
  const names = () => opened.process().steps.map((step) => step.name);
  return { ...opened, choose, names };
}

const stepWith = (fields: Parameters<typeof actionOf>[1]) =>
  processWith([stepOf('odd', { actions: [actionOf('odd', fields)] })]);

describe('what the head says', () => {
  test('place, kind, where the kind comes from, and slug', async () => {
    const { screen } = openHead('build deploy*web test', 'deploy');
    expect(screen.getByText('Step 2 of 3')).toBeVisible();
    expect(screen.getByText('Run a Script · built-in')).toBeVisible();
    expect(await violationsIn(screen.container)).toEqual([]);
  });

  test('how many steps match the filter, and which of them this is', () => {
    const { screen, store, view } = openHead('web-a db web-b web-c', 'web-b');
    act(() => store.getState().navigate({ ...view(), filter: 'web' }));
    expect(screen.getByText('Step 3 of 4 · 2 of 3 matching')).toBeVisible();
    act(() => store.getState().navigate({ ...view(), filter: 'db' }));
    expect(screen.getByText('Step 3 of 4 · not among the 1 matching')).toBeVisible();
  });

  test('for a child action: a link to its step, and the settings that come from it', async () => {
    const { user, screen, view } = openHead('build web(drain,copy)*web/2', 'web/copy');
    expect(screen.getByText(/\/ action 2\.2$/)).toBeVisible();
    expect(screen.getByText(/From step 2: target tag web · 2 at a time · after earlier steps succeeded/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open step 2 web' }));
    expect(view().selection).toEqual({ stepId: 'web', actionId: null });
  });

  test('the template of the server it was made from, which says nothing here', () => {
    const properties = new Map([
      ['Octopus.Action.Template.Id', 'ActionTemplates-123'],
      ['Octopus.Action.Template.Version', '5'],
    ]);
    const { screen } = openHead(stepWith({ actionType: null, properties }), 'odd');
    expect(screen.getByText('Step template · made from ActionTemplates-123, version 5')).toBeVisible();
  });
});

describe('a type without a form', () => {
  const unknown = /Preflight does not know the step type 'Acme\.Teleport'\. It will be kept exactly as it is/;

  test('is said to be unknown, kept, and simulated by its conditions', async () => {
    const { screen } = openHead(stepWith({ actionType: 'Acme.Teleport' }), 'odd');
    expect(screen.getByText(unknown)).toHaveTextContent('simulated by its conditions only.');
    expect(screen.getByRole('button', { name: /^Conditions/ })).toBeVisible();
    expect(await violationsIn(screen.container)).toEqual([]);
  });

  test('is called older where the catalogue knows a replacement', () => {
    const { screen } = openHead(stepWith({ actionType: 'kustomize' }), 'odd');
    expect(screen.getByText(/^Deploy with Kustomize \(step package\)/)).toBeVisible();
    expect(screen.getByText(/It was replaced by Octopus\.Kubernetes\.Kustomize/)).toBeVisible();
    expect(screen.queryByText(/does not know the step type/)).toBeNull();
  });

  test.each(['Octopus.Script', 'octopus.manual', null])('is not claimed of %s', (actionType) => {
    const { screen } = openHead(stepWith({ actionType }), 'odd');
    expect(screen.queryByText(/step type/)).toBeNull();
  });
});

describe('what the head does', () => {
  test('moves up, down, to the top and out, and the step stays on screen', async () => {
    const { choose, names, screen } = openHead('a b c', 'c');
    await choose('Move', 'Move up');
    expect(names()).toEqual(['a', 'c', 'b']);
    await choose('Move', 'Move to top');
    expect(names()).toEqual(['c', 'a', 'b']);
    expect(screen.getByText('Step 1 of 3')).toBeVisible();
  });

  test('asks where to, for a place and for a step to go into', async () => {
    const { user, choose, screen, process } = openHead('a b web(x,y)*web', 'b');
    await choose('Move', 'Move into a step…');
    const dialog = await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await expect.poll(() => dialog.isConnected).toBe(false);
    await choose('Move', 'Move to position…');
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(process().steps).toHaveLength(3);
  });

  test('goes with an action that leaves its step', async () => {
    const { choose, view, screen, process } = openHead('web(drain,copy,warm)*web', 'web/copy');
    await choose('Move', 'Move out of step 1');
    expect(process().steps).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 1, name: 'copy' })).toBeVisible();
    expect(view().selection?.stepId).not.toBe('web');
  });

  test('leads to the whole order', async () => {
    const { choose, view } = openHead('a b', 'a');
    await choose('Move', 'Reorder Steps');
    expect(view().panel).toEqual({ kind: 'reorder', selected: [{ stepId: 'a', actionId: null }] });
  });

  test('duplicates and opens the copy', async () => {
    const { user, screen, names, view, process } = openHead('a b', 'a');
    await user.click(screen.getByRole('button', { name: 'Duplicate' }));
    expect(names()).toHaveLength(3);
    expect(view().selection?.stepId).toBe(process().steps[1]?.id);
    await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  });

  test('switches off and on again', async () => {
    const { user, screen, step } = openHead('a b', 'a');
    await user.click(screen.getByRole('button', { name: 'Disable' }));
    expect(step('a').actions[0]?.isDisabled).toBe(true);
    expect(screen.getByText(/ · disabled$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Enable' }));
    expect(step('a').actions[0]?.isDisabled).toBe(false);
  });

  test('deletes with a way back, and continues with the next step', async () => {
    const { choose, names, store, screen } = openHead('a b c', 'b');
    await choose('More actions', 'Delete');
    expect(names()).toEqual(['a', 'c']);
    expect(store.getState().notices.at(-1)).toMatchObject({ undoes: 1 });
    expect(screen.getByRole('heading', { level: 1, name: 'c' })).toBeVisible();
  });

  test('folds and opens all sections', async () => {
    const { choose, screen } = openHead('a b', 'a');
    await choose('More actions', 'Collapse all sections');
    expect(screen.queryAllByRole('button', { expanded: true })).toEqual([]);
    await choose('More actions', 'Expand all sections');
    expect(screen.getByRole('button', { name: /^Where it runs/ })).toHaveAttribute('aria-expanded', 'true');
  });

  test('tries out a failure, and leaves out and takes in again, without touching the process', async () => {
    const { choose, store, process } = openHead('a b', 'a');
    const before = process();
    const scenario = () => store.getState().documents['test']!.content.scenario;
    await choose('More actions', 'What if', 'What if this fails');
    expect(scenario().inject).toEqual([{ action: 'a' }]);
    await choose('More actions', 'What if', 'Leave out of the dry run');
    expect(scenario().run?.skip).toEqual(['a']);
    await choose('More actions', 'What if', 'Include in the dry run again');
    expect(scenario().run?.skip).toEqual([]);
    expect(process()).toBe(before);
  });

  test('adds before, and a step cannot be added into a process template', async () => {
    const { choose, view } = openHead('a b', 'b');
    await choose('More actions', 'Add', 'Add step before');
    expect(view().panel).toEqual({ kind: 'add', place: { at: 'before', stepId: 'b' } });
  });
});

describe('previous and next', () => {
  test('follow the list, child actions included', async () => {
    const { user, screen, view } = openHead('a web(x,y)*web', 'web');
    await user.click(screen.getByRole('button', { name: 'Next: 2.1 x' }));
    expect(view().selection).toEqual({ stepId: 'web', actionId: 'x' });
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(view().selection).toEqual({ stepId: 'web', actionId: null });
  });

  test('skip rows that the filter hides', async () => {
    const { user, screen, store, view } = openHead('web-a db web-b', 'web-a');
    act(() => store.getState().navigate({ ...view(), filter: 'web' }));
    await user.click(screen.getByRole('button', { name: 'Next: 3 web-b' }));
    expect(view().selection?.stepId).toBe('web-b');
    const next = screen.getByRole('button', { name: 'Next' });
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(next).toHaveAccessibleDescription('This is the last that matches');
  });
});
