import { act } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Boundary } from '../../../src/app/Boundary';
import { useEditor } from '../../../src/state/useEditor';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

afterEach(() => void vi.restoreAllMocks());

function Breaks() {
  const isBroken = useEditor(({ view }) => view.screen === 'process' && view.tab === 'plan');
  if (isBroken) throw new Error('no such row');
  return <p>Fine</p>;
}

test('a view that cannot be drawn says so beside the others, and going elsewhere tries again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const store = editorWith(processOf('build'));
  const { screen } = renderWith(
    store,
    <>
      <Boundary>
        <Breaks />
      </Boundary>
      <p>The others</p>
    </>,
  );
  expect(screen.getByText('Fine')).toBeVisible();
  act(() => store.getState().changeView({ tab: 'plan' }));
  expect(screen.getByRole('alert')).toHaveTextContent('This view could not be shown');
  expect(screen.getByRole('alert')).toHaveTextContent('no such row');
  expect(screen.getByText('The others')).toBeVisible();
  act(() => store.getState().changeView({ tab: 'steps' }));
  expect(screen.getByText('Fine')).toBeVisible();
});
