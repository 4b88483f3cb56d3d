import { act } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Header } from '../../../src/app/shell/Header';
import { Notices } from '../../../src/app/shell/Notices';
import { connectShortcuts } from '../../../src/app/shortcuts';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { rendersOf } from '../../support/renders';
import { renderWith } from '../../support/renderWith';

let disconnect = () => {};
afterEach(() => disconnect());

function showHeader() {
  const store = editorWith(processOf('build deploy notify'));
  const shown = renderWith(
    store,
    <>
      <Header />
      <input aria-label="Some field" defaultValue="text" />
      <Notices />
    </>,
  );
  disconnect = connectShortcuts(store);
  const dropFirst = () =>
    act(() => {
      store
        .getState()
        .edit('Delete build', (before) => ({ ok: true, value: { ...before, steps: before.steps.slice(1) } }));
    });
  const count = () => store.getState().documents['test']!.content.process.steps.length;
  return { store, dropFirst, count, ...shown };
}

test('the header names the process and counts the changes since its file', () => {
  const { screen, dropFirst } = showHeader();
  expect(screen.getByText('deployment_process.ocl')).toBeVisible();
  expect(screen.queryByText(/since the file/)).toBeNull();
  dropFirst();
  expect(screen.getByText('· 1 edit since the file')).toBeVisible();
  dropFirst();
  expect(screen.getByText('· 2 edits since the file')).toBeVisible();
});

test('a further edit draws no menu of the header', async () => {
  const { screen, dropFirst } = showHeader();
  dropFirst();
  const rendered = await rendersOf(async () => dropFirst());
  expect(screen.getByText('· 2 edits since the file')).toBeVisible();
  expect(rendered.map(({ name }) => name)).not.toContain('SaveButtons');
  expect(rendered.map(({ name }) => name)).not.toContain('Menu');
});

test('undo and redo name the edit they act on, or say there is none', async () => {
  const { screen, user, dropFirst, count } = showHeader();
  expect(screen.getByRole('button', { name: 'Undo: nothing to undo' })).toHaveAttribute('aria-disabled', 'true');
  dropFirst();
  await user.click(screen.getByRole('button', { name: 'Undo: Delete build' }));
  expect(count()).toBe(3);
  await user.click(screen.getByRole('button', { name: 'Redo: Delete build' }));
  expect(count()).toBe(2);
});

test('saving is offered only when there is something to save', () => {
  const { screen, dropFirst } = showHeader();
  expect(screen.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  dropFirst();
  expect(screen.getByRole('button', { name: 'Save' })).not.toHaveAttribute('aria-disabled');
});

test('the keys of undo and redo work anywhere', async () => {
  const { user, dropFirst, count } = showHeader();
  dropFirst();
  await user.keyboard('{Control>}z{/Control}');
  expect(count()).toBe(3);
  await user.keyboard('{Control>}y{/Control}');
  expect(count()).toBe(2);
  await user.keyboard('{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
  expect(count()).toBe(2);
});

test('while a field has been typed into, the key of undo is the field’s own', async () => {
  const { screen, user, dropFirst, count } = showHeader();
  dropFirst();
  await user.click(screen.getByLabelText('Some field'));
  await user.keyboard('x{Control>}z{/Control}');
  expect(count()).toBe(2);
  await user.keyboard('{Backspace}{Control>}z{/Control}');
  expect(count()).toBe(3);
});

test('a message with a way back undoes and goes', async () => {
  const { store, screen, user, dropFirst, count } = showHeader();
  dropFirst();
  act(() => store.getState().notify('Deleted step 1 "build".', { undoable: true }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(count()).toBe(3);
  expect(screen.queryByText('Deleted step 1 "build".')).toBeNull();
});
