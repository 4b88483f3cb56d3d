import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { counted } from '../../core/index';
import { longestHistory } from '../../state/history';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FileField } from '../FileField';
import { useWorld } from '../world';
import { KeptForGood } from './KeptForGood';
import styles from './StoredHere.module.css';

/** What the browser keeps of processes and edits, how much that is, and the way to be rid of it. */
export function StoredHere() {
  const { storageUsed, update } = useWorld();
  const isOffline = useSyncExternalStore(update.subscribe, update.isKept);
  const { saveBackup, restoreBackup } = useEditorStore().getState();
  const field = useRef<HTMLInputElement>(null);
  const count = useEditor((state) => state.order.length);
  const [bytes, setBytes] = useState<number | null>(null);
  const [asks, setAsks] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when processes come or go
  useEffect(() => {
    let current = true;
    void storageUsed().then((used) => current && setBytes(used));
    return () => {
      current = false;
    };
  }, [storageUsed, count]);

  return (
    <>
      <p>
        {count === 0 ? 'No process' : `${counted(count, 'process', 'processes')} with every edit`}
        {bytes !== null && `; ${sizeText(bytes)} in all`}. An edit is kept at once, and the last{' '}
        {longestHistory.toLocaleString('en')} can be undone; nothing leaves this device. A backup has the processes with
        their edits and versions, and the files as they are, secrets among them.
      </p>
      <KeptForGood />
      {isOffline && <p>Preflight itself is kept too: it opens without a network.</p>}
      <div className={styles.actions}>
        <Button icon="save" onClick={() => void saveBackup()}>
          Back up everything
        </Button>
        <Button icon="open" onClick={() => field.current?.click()}>
          Restore a backup…
        </Button>
        <FileField
          ref={field}
          label="Backup to restore"
          accept=".json"
          onFiles={([file]) => {
            if (file !== undefined) void restoreBackup(file);
          }}
        />
        <Button whyNot={count === 0 ? 'No process is kept' : null} onClick={() => setAsks(true)}>
          Remove all processes…
        </Button>
      </div>
      {asks && <RemoveAll count={count} onClose={() => setAsks(false)} />}
    </>
  );
}

function RemoveAll({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  const store = useEditorStore();
  const remove = () => {
    const { order, close, announce } = store.getState();
    for (const id of order) close(id);
    announce('All processes are removed from this browser.');
    onClose();
  };
  return (
    <Dialog
      title={`Remove ${count === 1 ? 'the process' : `all ${count} processes`} from this browser?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" onClick={remove}>
            Remove
          </Button>
        </>
      }
    >
      <p>Edits that were not saved to a file are lost. The files themselves stay as they are.</p>
    </Dialog>
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
