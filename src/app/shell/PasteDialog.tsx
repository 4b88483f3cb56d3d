import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextInput';
import { useOpenFiles } from '../useOpenFiles';
import { pastedFile } from './pastedFile';

/** A field for pasting the text of a file. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const openFiles = useOpenFiles();
  const [text, setText] = useState('');
  return (
    <Dialog
      title="Paste text"
      note="OCL or JSON of a process, or one of the server's JSON lists"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="main"
            whyNot={text.trim() === '' ? 'There is no text yet' : null}
            onClick={() => {
              onClose();
              openFiles([pastedFile(text)]);
            }}
          >
            Open
          </Button>
        </>
      }
    >
      <Field label="Text">
        {(control) => <TextArea {...control} code rows={14} value={text} onChange={setText} />}
      </Field>
    </Dialog>
  );
}
