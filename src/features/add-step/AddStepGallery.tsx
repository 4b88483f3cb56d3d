import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { OpenGallery } from './OpenGallery';

/** The gallery of step templates; there while `view.panel` is `add`. */
export function AddStepGallery() {
  const process = useEditor((state) => selectDocument(state)?.content.process ?? null);
  const place = useEditor(({ view }) =>
    view.screen === 'process' && view.panel?.kind === 'add' ? view.panel.place : null,
  );
  if (process === null || place === null) return null;
  return <OpenGallery process={process} place={place} />;
}
