import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextInput';
import { useOpenFiles } from '../useOpenFiles';
import { pastedFile } from './pastedFile';

/** A text from the clipboard instead of a file. On the library Ctrl+V does the same at once. */
export function PasteText() {
  const openFiles = useOpenFiles();
  const [text, setText] = useState<string | null>(null);
  const close = () => setText(null);
  return (
    <>
      <Button icon="copy" onClick={() => setText('')}>
        Paste text
      </Button>
      {text !== null && (
        <Dialog
          title="Paste text"
          note="OCL or JSON of a process, or one of the server's JSON lists"
          onClose={close}
          footer={
            <>
              <Button onClick={close}>Cancel</Button>
              <Button
                look="main"
                whyNot={text.trim() === '' ? 'There is no text yet' : null}
                onClick={() => {
                  close();
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
      )}
    </>
  );
}
