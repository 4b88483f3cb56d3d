import { selectDocument } from '../../state/selectors/document';
import { selectPanel } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { OpenGallery } from './OpenGallery';

/** The gallery of step templates; shown while `view.panel` is `add`. */
export function AddStepGallery() {
  const process = useEditor((state) => selectDocument(state)?.content.process ?? null);
  const place = useEditor((state) => {
    const panel = selectPanel(state);
    return panel?.kind === 'add' ? panel.place : null;
  });
  if (process === null || place === null) return null;
  return <OpenGallery process={process} place={place} />;
}
