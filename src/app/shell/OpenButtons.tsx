import { type ChangeEvent, useRef } from 'react';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { useOpenFiles } from '../useOpenFiles';
import { useWorld } from '../world';
import styles from './OpenButtons.module.css';
import { OpenFolder } from './OpenFolder';
import { PasteText } from './PasteText';

/** The ways in. A file: by a file input, which every browser has, and by the browser's own picker where there is one. */
export function OpenButtons() {
  const world = useWorld();
  const openFiles = useOpenFiles();
  const notify = useEditor((state) => state.notify);
  const input = useRef<HTMLInputElement>(null);

  async function takeInput(event: ChangeEvent<HTMLInputElement>) {
    const field = event.target;
    const files = await world.fromInput([...(field.files ?? [])]);
    // The same file can be chosen again only when the field is empty.
    field.value = '';
    openFiles(files);
  }
  async function pick() {
    const picked = await world.fromPicker?.();
    if (picked?.ok) openFiles(picked.value);
    else if (picked && picked.error.kind !== 'cancelled') notify(picked.error.message, { tone: 'error' });
  }
  return (
    <div className={styles.buttons}>
      {world.fromPicker === null ? null : (
        <Button look="main" icon="open" onClick={() => void pick()}>
          Open a file
        </Button>
      )}
      <Button
        look={world.fromPicker === null ? 'main' : 'plain'}
        icon={world.fromPicker === null ? 'open' : 'file'}
        onClick={() => input.current?.click()}
      >
        {world.fromPicker === null ? 'Open a file' : 'Open a copy'}
      </Button>
      <OpenFolder />
      <PasteText />
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept=".ocl,.json"
        aria-label="Files to open"
        tabIndex={-1}
        onChange={(event) => void takeInput(event)}
      />
    </div>
  );
}
