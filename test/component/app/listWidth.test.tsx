import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ListWidth } from '../../../src/app/shell/ListWidth';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { settingsFrom } from '../../../src/state/settings';
import { quietPorts } from '../../support/editorWith';
import { renderWith } from '../../support/renderWith';

function showEdge() {
  const store = createEditorStore(quietPorts);
  const shown = renderWith(store, <ListWidth />);
  const edge = shown.screen.getByRole('separator', { name: 'Width of the list' });
  return { ...shown, edge, width: () => store.getState().settings.listWidth };
}

test('arrow keys move the edge of the list, within bounds, and Enter brings it back', async () => {
  const { edge, user, width } = showEdge();
  edge.focus();
  await user.keyboard('{ArrowRight}');
  expect(width()).toBe(360);
  expect(edge).toHaveAttribute('aria-valuenow', '360');
  await user.keyboard('{End}{ArrowRight}');
  expect(width()).toBe(560);
  await user.keyboard('{Home}{ArrowLeft}');
  expect(width()).toBe(240);
  await user.keyboard('{Enter}');
  expect(width()).toBe(344);
});

test('the pointer drags it, only while it is down', () => {
  const { edge, width } = showEdge();
  fireEvent.pointerMove(edge, { clientX: 500 });
  expect(width()).toBe(344);
  fireEvent.pointerDown(edge, { clientX: 344 });
  fireEvent.pointerMove(edge, { clientX: 400 });
  fireEvent.pointerUp(edge);
  fireEvent.pointerMove(edge, { clientX: 300 });
  expect(width()).toBe(400);
});

test('a stored width that makes no sense is the default', () => {
  expect(settingsFrom({ listWidth: 300 }).listWidth).toBe(300);
  expect(settingsFrom({ listWidth: 5000 }).listWidth).toBe(344);
  expect(settingsFrom({ listWidth: 'wide' }).listWidth).toBe(344);
});
