import { selectDocument } from '../../state/selectors/document';
import { selectPanel } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { OpenPane } from './OpenPane';

/** The pane in which the steps are put into another order; there while `view.panel` is `reorder`. */
export function ReorderPane() {
  const documentId = useEditor((state) => selectDocument(state)?.id ?? null);
  const process = useEditor((state) => selectDocument(state)?.content.process ?? null);
  const selected = useEditor((state) => {
    const panel = selectPanel(state);
    return panel?.kind === 'reorder' ? panel.selected : null;
  });
  if (documentId === null || process === null || selected === null) return null;
  return <OpenPane key={documentId} process={process} preselected={selected} />;
}
