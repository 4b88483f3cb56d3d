import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { OpenPane } from './OpenPane';

/** The pane in which the steps are put into another order; there while `view.panel` is `reorder`. */
export function ReorderPane() {
  const documentId = useEditor((state) => selectDocument(state)?.id ?? null);
  const process = useEditor((state) => selectDocument(state)?.content.process ?? null);
  const selected = useEditor(({ view }) =>
    view.screen === 'process' && view.panel?.kind === 'reorder' ? view.panel.selected : null,
  );
  if (documentId === null || process === null || selected === null) return null;
  return <OpenPane key={documentId} process={process} preselected={selected} />;
}
