import { useState } from 'react';
import type { OpenDocument } from '../../state/editorState';
import { editsSinceFile } from '../../state/selectors/changes';
import { useEditor } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

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
        <Dialog
          title={`Remove "${document.title}" from this browser?`}
          onClose={() => setAsks(false)}
          footer={
            <>
              <Button onClick={() => setAsks(false)}>Keep</Button>
              <Button look="danger" onClick={() => close(document.id)}>
                Remove and lose {edits === 1 ? 'the edit' : `${edits} edits`}
              </Button>
            </>
          }
        >
          <p>
            {edits === 1 ? '1 edit is' : `${edits} edits are`} only here, not in the file "{document.file.name}".
          </p>
        </Dialog>
      )}
    </>
  );
}
