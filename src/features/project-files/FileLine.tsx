import { useMemo, useState } from 'react';
import { withHiddenSecrets } from '../../core/index';
import { changedLinesText } from '../../state/changedLines';
import { lineChanges } from '../../state/lineChanges';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { DiffLines } from '../../ui/DiffLines';
import { Icon } from '../../ui/Icon';
import styles from './FilesDialog.module.css';
import type { FileRow } from './fileRows';

/** One file: its state, the lines a save would change, and its commands. */
export function FileLine({ row }: { readonly row: FileRow }) {
  const { document, file, onDisk, isOutside, words } = row;
  const [isOpen, setIsOpen] = useState(false);
  const saveFile = useEditor((state) => state.saveFile);
  const compare = useEditor((state) => state.compareWithDisk);
  const { name, path, before, after, problem, isChanged, subject } = file;
  const changed = useMemo(
    () => (isChanged && after !== null ? changedLinesText(before, after) : null),
    [before, after, isChanged],
  );
  return (
    <li className={styles.file}>
      <div className={styles.head}>
        <div className={styles.names}>
          <b className={styles.name}>{name}</b>
          {path !== name && <span className={styles.path}>{path}</span>}
          <span className={styles.words} data-outside={isOutside || problem !== null || undefined}>
            {(isOutside || problem !== null) && <Icon name="warning" size={14} />}
            {words}
            {changed !== null && !isOutside && ` · ${changed}`}
          </span>
        </div>
        <div className={styles.ways}>
          {changed !== null && (
            <Button
              look="quiet"
              aria-expanded={isOpen}
              aria-label={`Lines of ${name}`}
              onClick={() => setIsOpen(!isOpen)}
            >
              Lines
            </Button>
          )}
          {onDisk?.kind === 'changed' && (
            <Button aria-label={`Compare ${name}`} onClick={() => void compare(subject, document.id)}>
              Compare…
            </Button>
          )}
          {changed !== null && !isOutside && (
            <Button aria-label={`Save ${name}`} onClick={() => void saveFile(subject, { reviewed: true }, document.id)}>
              Save
            </Button>
          )}
        </div>
      </div>
      {problem !== null && <p className={styles.note}>{problem}</p>}
      {onDisk?.kind === 'unreadable' && <p className={styles.note}>{onDisk.message}</p>}
      {isOpen && after !== null && <Lines before={before} after={after} name={name} />}
    </li>
  );
}

function Lines({ before, after, name }: { readonly before: string; readonly after: string; readonly name: string }) {
  const lines = useMemo(() => lineChanges(withHiddenSecrets(before), withHiddenSecrets(after)), [before, after]);
  return <DiffLines lines={lines} label={`Changes in ${name}`} />;
}
