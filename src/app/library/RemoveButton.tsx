import { lazy, Suspense, useState } from 'react';
import type { OpenDocument } from '../../state/openDocument';
import { hasTyped } from '../../state/typedText';
import { useEditor } from '../../state/useEditor';
import { IconButton } from '../../ui/Button';

const RemoveQuestion = lazy(() => import('./RemoveQuestion').then((module) => ({ default: module.RemoveQuestion })));

/** Takes a process out of this browser; asks first where it cannot be brought back. The file itself is never touched. */
export function RemoveButton({ document }: { readonly document: OpenDocument }) {
  const close = useEditor((state) => state.close);
  const [asks, setAsks] = useState(false);
  // What is kept can be brought back; only what is not would be lost.
  const isKept = useEditor(({ library, keeping }) => library.status === 'ready' && keeping !== 'failed');
  const wouldLose = !isKept && (document.past.length > 0 || hasTyped(document));
  return (
    <>
      <IconButton
        icon="remove"
        label={`Remove ${document.title} from this browser`}
        onClick={() => (wouldLose ? setAsks(true) : close(document.id))}
      />
      {asks && (
        <Suspense fallback={null}>
          <RemoveQuestion
            title={document.title}
            fileName={document.file.name}
            onKeep={() => setAsks(false)}
            onRemove={() => close(document.id)}
          />
        </Suspense>
      )}
    </>
  );
}
