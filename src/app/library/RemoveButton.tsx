import { lazy, Suspense, useState } from 'react';
import type { OpenDocument } from '../../state/openDocument';
import { editsSinceFile } from '../../state/selectors/changes';
import { useEditor } from '../../state/useEditor';
import { IconButton } from '../../ui/Button';

const RemoveQuestion = lazy(() => import('./RemoveQuestion').then((module) => ({ default: module.RemoveQuestion })));

/** Takes a process out of this browser; asks first when edits would be lost. The file itself is never touched. */
export function RemoveButton({ document }: { readonly document: OpenDocument }) {
  const close = useEditor((state) => state.close);
  const [asks, setAsks] = useState(false);
  const edits = editsSinceFile(document);
  return (
    <>
      <IconButton
        icon="remove"
        label={`Remove ${document.title} from this browser`}
        onClick={() => (edits === 0 ? close(document.id) : setAsks(true))}
      />
      {asks && (
        <Suspense fallback={null}>
          <RemoveQuestion
            title={document.title}
            fileName={document.file.name}
            edits={edits}
            onKeep={() => setAsks(false)}
            onRemove={() => close(document.id)}
          />
        </Suspense>
      )}
    </>
  );
}
