import { useId, useRef, useState } from 'react';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { FileField } from '../FileField';
import { useOpenFiles } from '../useOpenFiles';
import { useWorld } from '../world';
import styles from './OpenButtons.module.css';
import { OpenFolder } from './OpenFolder';
import { PasteText } from './PasteText';

/** What differs where a file comes without the right to write to it. */
const asCopy = 'Its changes are downloaded instead of saved in place';

/**
 * The ways to open a process: a button that opens a file with the browser's own picker, or a file input where there is none; a
 * menu with the other ways; and a new process.
 */
export function OpenButtons() {
  const world = useWorld();
  const openFiles = useOpenFiles();
  const notify = useEditor((state) => state.notify);
  const showOverlay = useEditor((state) => state.showOverlay);
  const input = useRef<HTMLInputElement>(null);
  const [showsMore, setShowsMore] = useState(false);
  const moreId = useId();

  async function open() {
    if (world.fromPicker === null) return input.current?.click();
    const picked = await world.fromPicker();
    if (picked.ok) openFiles(picked.value);
    else if (picked.error.kind !== 'cancelled') notify(picked.error.message, { tone: 'error' });
  }
  return (
    <div className={styles.ways}>
      <div className={styles.buttons}>
        <span className={styles.open}>
          <Button
            look="main"
            icon="open"
            {...(world.fromPicker === null ? { title: asCopy } : {})}
            onClick={() => void open()}
          >
            Open a file
          </Button>
          <Button
            look="main"
            className={styles.more}
            aria-expanded={showsMore}
            aria-controls={moreId}
            aria-label="Other ways to open"
            title="Other ways to open"
            onClick={() => setShowsMore(!showsMore)}
          >
            <Icon name="collapse" />
          </Button>
        </span>
        <Button icon="add" onClick={() => showOverlay('new-process')}>
          New process
        </Button>
      </div>
      <div className={styles.buttons} id={moreId} hidden={!showsMore}>
        <OpenFolder />
        <PasteText />
        {world.fromPicker !== null && (
          <Button icon="file" title={asCopy} onClick={() => input.current?.click()}>
            Open a copy
          </Button>
        )}
      </div>
      <FileField ref={input} label="Files to open" accept=".ocl,.json" multiple onFiles={openFiles} />
    </div>
  );
}
