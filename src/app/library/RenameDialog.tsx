import { type FormEvent, useId, useRef, useState } from 'react';
import type { OpenDocument } from '../../state/openDocument';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextInput } from '../../ui/TextInput';

/** Another name for an open process in this browser; no file is touched. */
export function RenameDialog({ document, onClose }: { readonly document: OpenDocument; readonly onClose: () => void }) {
  const retitle = useEditor((state) => state.retitle);
  const [name, setName] = useState(document.title);
  const field = useRef<HTMLInputElement>(null);
  const formId = useId();
  function rename(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    retitle(document.id, name.trim());
    onClose();
  }
  return (
    <Dialog
      title={`Rename "${document.title}"`}
      note="In this browser only; its file keeps its name."
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="main" whyNot={name.trim() === '' ? 'Type a name first' : null}>
            Rename
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={rename}>
        <TextInput
          ref={field}
          aria-label="Name"
          value={name}
          onChange={setName}
          onFocus={(event) => event.target.select()}
        />
      </form>
    </Dialog>
  );
}
