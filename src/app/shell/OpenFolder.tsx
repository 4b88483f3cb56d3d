import { useRef } from 'react';
import type { IncomingFile } from '../../state/ports';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { FileField } from '../FileField';
import { useOpenFiles } from '../useOpenFiles';
import { useWorld } from '../world';

/** Opens a folder: with the browser's own picker, whose files can be saved in place, otherwise with a folder input. */
export function OpenFolder() {
  const { fromFolderPicker } = useWorld();
  const openFiles = useOpenFiles();
  const notify = useEditor((state) => state.notify);
  const input = useRef<HTMLInputElement>(null);

  async function pick() {
    const picked = await fromFolderPicker?.();
    if (picked?.ok && picked.value.length > 0) openFiles(picked.value);
    else if (picked?.ok) notify('There is no OCL or JSON file in this folder.', { tone: 'error' });
    else if (picked && picked.error.kind !== 'cancelled') notify(picked.error.message, { tone: 'error' });
  }
  const take = (files: readonly IncomingFile[]) => {
    if (files.length > 0) openFiles(files);
    else notify('There is no OCL or JSON file in this folder.', { tone: 'error' });
  };
  return (
    <>
      <Button icon="folder" onClick={() => (fromFolderPicker === null ? input.current?.click() : void pick())}>
        Open a folder
      </Button>
      <FileField ref={input} label="Folder to open" folder onFiles={take} />
    </>
  );
}
