import { fireEvent, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expandProcess, type Process } from '../../../src/core/index';
import { ReorderPane } from '../../../src/features/reorder/ReorderPane';
import { editorWith, silentPlanner } from '../../support/editorWith';
import { planOf } from '../../support/planWhere';
import { namesOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { processUsing, withWebService } from '../../support/templateUses';
import { violationsIn } from '../../support/violationsIn';

async function openPane(words = 'a Roll b') {
  const plan = async ({ process }: { readonly process: Process }) =>
    planOf(expandProcess(process, withWebService), {
      Test: { Publish: process.steps[0]?.name === 'Roll' ? 'Waits' : 'Runs' },
    });
  const store = editorWith(processUsing(words, ['Roll']), {
    model: { ...withWebService, environments: [{ name: 'Test' }] },
    ports: { planner: { ...silentPlanner, plan } },
  });
  const { view, navigate } = store.getState();
  if (view.screen !== 'process') throw new Error('The editor opens on a process.');
  navigate({ ...view, panel: { kind: 'reorder', selected: [] } });
  const drawn = renderWith(store, <ReorderPane />);
  const { screen } = drawn;
  await waitFor(() => expect(screen.getByRole('treeitem', { name: /^1/ })).toHaveFocus());
  return {
    ...drawn,
    lines: () => screen.getAllByRole('treeitem').map((line) => line.getAttribute('aria-label')),
    line: (name: RegExp) => screen.getByRole('treeitem', { name }),
    selected: () => screen.getAllByRole('treeitem', { selected: true }).map((line) => line.getAttribute('aria-label')),
    order: () => namesOf(store.getState().documents['test']!.content.process),
  };
}

test('a use of a process template has its real steps below it, without axe violations', async () => {
  const { lines, line } = await openPane();
  expect(lines()).toEqual([
    '1 a',
    '2 Roll, 3 steps of a template',
    '2.1 Collect, of a template, moves with 2 Roll',
    '2.2 Publish, of a template, moves with 2 Roll',
    '2.3 Tell the team, of a template, moves with 2 Roll',
    '3 b',
  ]);
  expect(line(/^2 Roll/)).toHaveAttribute('aria-expanded', 'true');
  expect(line(/^2.3/)).toHaveAttribute('aria-level', '2');
  expect(line(/^2.3/)).toHaveAttribute('aria-posinset', '3');
  expect(line(/^2.3/)).toHaveAttribute('aria-setsize', '3');
  expect(line(/^2.3/)).not.toHaveAttribute('aria-selected');
  expect(await violationsIn(document.body)).toEqual([]);
});

test('arrow keys visit the steps of a template, and a move takes the whole use', async () => {
  const { user, lines, line, selected, order } = await openPane();
  line(/^1 a/).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(line(/^2.2 Publish/)).toHaveFocus();
  expect(selected()).toEqual(['2 Roll, 3 steps of a template']);
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(lines().slice(0, 3)).toEqual([
    '1 Roll, 3 steps of a template, moved, was 2',
    '1.1 Collect, of a template, moves with 1 Roll',
    '1.2 Publish, of a template, moves with 1 Roll',
  ]);
  expect(line(/^1 Roll/)).toHaveFocus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(order()).toBe('Roll a b');
});

test('arrows fold the use from inside and out, letters and digits find its steps', async () => {
  const { user, lines, line } = await openPane();
  line(/^1 a/).focus();
  await user.keyboard('2.3');
  expect(line(/^2.3 Tell/)).toHaveFocus();
  await user.keyboard('{ArrowLeft}');
  expect(line(/^2 Roll/)).toHaveFocus();
  await user.keyboard('{ArrowLeft}');
  expect(lines()).toEqual(['1 a', '2 Roll, 3 steps of a template', '3 b']);
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(line(/^2.1 Collect/)).toHaveFocus();
});

test('a step moved past a template use passes all its steps', async () => {
  const { user, lines, line } = await openPane();
  line(/^3 b/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(lines().map((label) => label?.split(',')[0])).toEqual([
    ...['1 a', '2 b', '3 Roll', '3.1 Collect', '3.2 Publish', '3.3 Tell the team'],
  ]);
});

test('a click on a step of a template selects the use, with the keys that add to a selection, too', async () => {
  const { user, line, selected } = await openPane();
  await user.click(line(/^2.1 Collect/));
  expect(selected()).toEqual(['2 Roll, 3 steps of a template']);
  fireEvent.click(line(/^1 a/), { ctrlKey: true });
  expect(selected()).toEqual(['1 a', '2 Roll, 3 steps of a template']);
  fireEvent.click(line(/^2.3 Tell/), { ctrlKey: true });
  expect(selected()).toEqual(['1 a']);
});

test('the find box finds a step of a template, and a verdict it changes leads to it though it is folded', async () => {
  const { user, screen, line, selected } = await openPane();
  await user.type(screen.getByRole('textbox', { name: 'Find a step' }), 'publ');
  expect(screen.getByText('1 of 1')).toBeVisible();
  expect(selected()).toEqual(['2 Roll, 3 steps of a template']);
  line(/^2 Roll/).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}{ArrowLeft}');
  await user.click(await screen.findByRole('button', { name: 'Details' }));
  await user.click(screen.getByRole('button', { name: '1.2 Publish' }));
  expect(line(/^1.2 Publish/)).toHaveFocus();
});
