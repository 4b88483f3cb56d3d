import { useEffect, useRef, useState } from 'react';
import { ownOf } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { removeVersion } from '../../state/versionActions';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RenameVersion } from './RenameVersion';
import { VersionLine } from './VersionLine';
import styles from './Versions.module.css';

interface Removed {
  readonly name: string;
  readonly putBack: () => void;
}

/** The saved versions of the process on screen: to view, compare and restore. */
export function Versions({ onClose }: { readonly onClose: () => void }) {
  const document = useEditor(selectDocument);
  const isElsewhere = useEditor((state) => document !== null && ownOf(state.elsewhere, document.id) === true);
  const store = useEditorStore();
  const showOverlay = useEditor((state) => state.showOverlay);
  const [renames, setRenames] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  useEffect(() => {
    if (removed === null) return;
    // The menu returns the focus first, to a button that no longer exists.
    const timer = setTimeout(() => undo.current?.focus());
    return () => clearTimeout(timer);
  }, [removed]);
  if (document === null) return null;
  const { versions = [] } = document;
  const isEmpty = versions.length === 0 && removed === null;
  const renamed = versions.find(({ id }) => id === renames);
  const whyNot = isElsewhere ? 'Another tab edits this process' : null;
  return (
    <Dialog
      title={`Versions of ${document.title}`}
      note="Kept beside the process in this browser, with model and what-ifs."
      place={isEmpty ? 'centre' : 'wide'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="main" whyNot={whyNot} onClick={() => showOverlay('save-version')}>
            Save a version…
          </Button>
        </>
      }
    >
      <div className={isEmpty ? undefined : styles.body}>
        {removed !== null && (
          <p className={styles.removed} role="status">
            Removed the version "{removed.name}".{' '}
            <Button
              ref={undo}
              look="link"
              onClick={() => {
                removed.putBack();
                setRemoved(null);
              }}
            >
              Undo
            </Button>
          </p>
        )}
        {versions.length === 0 && (
          <p className={styles.empty}>
            No versions yet. Save one before a larger change: you can compare it with the process and go back to it at
            any time.
          </p>
        )}
        <ul className={styles.list} aria-label="Versions">
          {versions.toReversed().map((version) => (
            <VersionLine
              key={version.id}
              document={document}
              version={version}
              whyNot={whyNot}
              onRename={() => setRenames(version.id)}
              onRemove={() => setRemoved({ name: version.name, putBack: removeVersion(store, version.id) })}
              onClose={onClose}
            />
          ))}
        </ul>
      </div>
      {renamed !== undefined && <RenameVersion version={renamed} onClose={() => setRenames(null)} />}
    </Dialog>
  );
}
