import { type ChangeEvent, useRef } from 'react';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { useOpenFiles } from '../useOpenFiles';
import { useWorld } from '../world';
import styles from './OpenButtons.module.css';

/** Makes a file input ask for a folder; the types do not know the attribute. */
const asFolder = { webkitdirectory: '' };

/** Opening a folder: by the browser's own picker, whose files can be saved in place, else by a folder input. */
export function OpenFolder() {
  const { fromFolderPicker, fromInput } = useWorld();
  const openFiles = useOpenFiles();
  const notify = useEditor((state) => state.notify);
  const input = useRef<HTMLInputElement>(null);

  async function pick() {
    const picked = await fromFolderPicker?.();
    if (picked?.ok && picked.value.length > 0) openFiles(picked.value);
    else if (picked?.ok) notify('There is no OCL or JSON file in this folder.', { tone: 'error' });
    else if (picked && picked.error.kind !== 'cancelled') notify(picked.error.message, { tone: 'error' });
  }
  async function takeInput(event: ChangeEvent<HTMLInputElement>) {
    const field = event.target;
    const files = await fromInput([...(field.files ?? [])]);
    const had = field.value !== '';
    field.value = '';
    if (files.length > 0) openFiles(files);
    else if (had) notify('There is no OCL or JSON file in this folder.', { tone: 'error' });
  }
  return (
    <>
      <Button icon="folder" onClick={() => (fromFolderPicker === null ? input.current?.click() : void pick())}>
        Open a folder
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        {...asFolder}
        aria-label="Folder to open"
        tabIndex={-1}
        onChange={(event) => void takeInput(event)}
      />
    </>
  );
}
