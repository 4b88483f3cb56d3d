import { act, fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReorderPane } from '../../../src/features/reorder/ReorderPane';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { rendersOf } from '../../support/renders';
import { renderWith } from '../../support/renderWith';

const names = Array.from({ length: 40 }, (_, at) => `step${at + 1}`);

test('a drag draws the line that is dragged and the one that was selected, and no other', async () => {
  const store = editorWith(processOf(names.join(' ')));
  const { view, navigate } = store.getState();
  if (view.screen !== 'process') throw new Error('The editor opens on a process.');
  navigate({ ...view, panel: { kind: 'reorder', selected: [{ stepId: 'step1', actionId: null }] } });
  const { screen } = renderWith(store, <ReorderPane />);
  const line = screen.getByRole('treeitem', { name: '20 step20' });
  const pointer = (to: number) => ({ clientX: 10, clientY: to, button: 0, buttons: 1 });
  const rendered = await rendersOf(async () => {
    fireEvent.mouseDown(line, pointer(10));
    fireEvent.mouseMove(document, pointer(20));
    // Where the pointer is, is taken in after the drag has begun.
    await act(async () => {});
    fireEvent.mouseMove(document, pointer(40));
    await act(async () => {});
  });
  expect(store.getState().announcement).toMatch(/step20.*picked up|Outside/);
  expect(line).toHaveAttribute('data-dragged');
  const drawn = rendered.filter(({ name }) => name === 'TreeLine');
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.length).toBeLessThanOrEqual(4);
  fireEvent.keyDown(window, { key: 'Escape' });
});
