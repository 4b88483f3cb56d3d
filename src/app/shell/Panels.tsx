import { Suspense } from 'react';
import { useEditor } from '../../state/useEditor';
import { AddStep, ReorderPane } from './lazyScreens';

/** What opens over the page. */
export function Panels() {
  const panel = useEditor(({ view }) => (view.screen === 'process' ? (view.panel?.kind ?? null) : null));
  return (
    <Suspense fallback={null}>
      {panel === 'reorder' && <ReorderPane />}
      {panel === 'add' && <AddStep />}
    </Suspense>
  );
}
