import { useRef } from 'react';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { FileField } from '../FileField';
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
      <FileField ref={input} label="Files to open" accept=".ocl,.json" multiple onFiles={openFiles} />
    </div>
  );
}
