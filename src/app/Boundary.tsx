import type { ReactNode } from 'react';
import { selectProcessViewOrNull } from '../state/selectors/view';
import { useEditor, useEditorStore } from '../state/useEditor';
import { ErrorBoundary } from './ErrorBoundary';

/** Keeps a failure in one part of the screen from the others; opening another view tries again. */
export function Boundary({ children }: { readonly children: ReactNode }) {
  const store = useEditorStore();
  const of = useEditor((state) => {
    const view = selectProcessViewOrNull(state);
    return view === null ? state.view.screen : JSON.stringify([view.documentId, view.tab, view.selection, view.panel]);
  });
  return (
    <ErrorBoundary of={of} onDownload={() => void store.getState().save({ way: 'download' })}>
      {children}
    </ErrorBoundary>
  );
}
