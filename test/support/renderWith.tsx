import { type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import type { StoreApi } from 'zustand';
import type { EditorState } from '../../src/state/editorState';
import { EditorContext } from '../../src/state/useEditor';

/** Shows a component above a store, as the app does, with a person who can click and type. */
export function renderWith(
  store: StoreApi<EditorState>,
  element: ReactElement,
): { readonly user: UserEvent; readonly screen: RenderResult } {
  const user = userEvent.setup();
  return { user, screen: render(<EditorContext value={store}>{element}</EditorContext>) };
}
