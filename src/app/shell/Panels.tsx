import { lazy, Suspense } from 'react';
import { useEditor } from '../../state/useEditor';

const ReorderPane = lazy(() =>
  import('../../features/reorder/ReorderPane').then((module) => ({ default: module.ReorderPane })),
);

/** What opens over the page; each is fetched when it is first asked for. */
export function Panels() {
  const panel = useEditor(({ view }) => (view.screen === 'process' ? (view.panel?.kind ?? null) : null));
  return <Suspense fallback={null}>{panel === 'reorder' && <ReorderPane />}</Suspense>;
}
