import { useEffect, useState } from 'react';
import type { StoredSize } from '../../state/library/libraryState';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { notRead } from './notRead';
import styles from './SettingLines.module.css';
import { sizeText } from './sizeText';

/** How much each process takes, counted when a person asks: for hundreds of processes it takes a while. */
export function ProcessSizes() {
  const library = useEditor((state) => state.library);
  const [asks, setAsks] = useState(false);
  const [sizes, setSizes] = useState<readonly StoredSize[] | null>(null);
  const { commands } = library;
  useEffect(() => {
    if (!asks || commands === null) return;
    let current = true;
    // Counted again whenever something was written.
    void library.editedAt;
    void commands.sizes().then((counts) => current && setSizes(counts));
    return () => {
      current = false;
    };
  }, [asks, commands, library.editedAt]);
  if (!asks || sizes === null)
    return (
      <div>
        <Button whyNot={commands === null ? notRead : asks ? 'Still counting' : null} onClick={() => setAsks(true)}>
          Size of each process
        </Button>
      </div>
    );
  return (
    <ul className={styles.lines} aria-label="Size of each process">
      {sizes.map(({ key, title, isRemoved, bytes }) => (
        <li key={key} className={styles.line}>
          <span>{title}</span>
          <span className={styles.key}>{sizeText(bytes)}</span>
          <span className={styles.key}>{isRemoved && 'removed'}</span>
        </li>
      ))}
      {sizes.length === 0 && <li className={styles.key}>No process is kept</li>}
    </ul>
  );
}
