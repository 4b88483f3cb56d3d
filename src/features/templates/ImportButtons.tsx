import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DropNote } from '../../ui/DropNote';
import { TextArea } from '../../ui/TextInput';
import { useDropTarget } from '../../ui/useDropTarget';
import fileStyles from './ImportButtons.module.css';
import styles from './TemplatesScreen.module.css';
import type { TemplateImport } from './useTemplateImport';

/** Makes a file input ask for a folder; React's types lack the attribute. */
const asFolder = { webkitdirectory: '' };

/** Buttons to import templates from this device: files and zips, a folder, a pasted text. */
export function ImportButtons({ taking }: { readonly taking: TemplateImport }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [pastes, setPastes] = useState(false);
  const isOver = useDropTarget((transfer) => void taking.takeDrop(transfer));
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    // The browser reports the same file again only if the field is empty.
    event.target.value = '';
    void taking.takeFiles(chosen);
  };
  const field = { className: fileStyles.field, type: 'file', tabIndex: -1, onChange: take } as const;
  return (
    <section className={styles.section} aria-labelledby="bring-in">
      <div className={styles.heading}>
        <h2 id="bring-in">Import from this device</h2>
      </div>
      <p className={styles.empty}>
        Template files, several of them, a zip such as GitHub's download of a whole repository, a folder, or the JSON
        that a server gives for its list of step templates. Choose them or drop them anywhere here; you see what is in
        them before anything is kept.
      </p>
      <div className={styles.actions}>
        <Button icon="file" onClick={() => files.current?.click()}>
          Files or zip…
        </Button>
        <Button icon="folder" onClick={() => folder.current?.click()}>
          Folder…
        </Button>
        <Button icon="copy" onClick={() => setPastes(true)}>
          Paste JSON…
        </Button>
        {taking.isReading && <span role="status">Reading…</span>}
      </div>
      <input {...field} ref={files} aria-label="Template files" accept=".json,.zip" multiple />
      <input {...field} ref={folder} aria-label="Folder of templates" {...asFolder} />
      {isOver && <DropNote>Drop templates to review them.</DropNote>}
      {pastes && <PasteQuestion taking={taking} onClose={() => setPastes(false)} />}
    </section>
  );
}

function PasteQuestion({ taking, onClose }: { readonly taking: TemplateImport; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const take = () => {
    onClose();
    void taking.takeText(text);
  };
  return (
    <Dialog
      title="Paste templates"
      note="The JSON of one template, a list of them, or a server's answer"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" whyNot={text.trim() === '' ? 'Nothing is pasted yet' : null} onClick={take}>
            Review
          </Button>
        </>
      }
    >
      <TextArea code rows={12} aria-label="JSON of templates" value={text} onChange={setText} />
    </Dialog>
  );
}
