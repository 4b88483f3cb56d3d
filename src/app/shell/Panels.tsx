import { Suspense } from 'react';
import { selectPanel } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { AddStep, ReorderPane } from './lazyScreens';

/** Dialogs and panels over the page. */
export function Panels() {
  const panel = useEditor((state) => selectPanel(state)?.kind ?? null);
  return (
    <Suspense fallback={null}>
      {panel === 'reorder' && <ReorderPane />}
      {panel === 'add' && <AddStep />}
    </Suspense>
  );
}
