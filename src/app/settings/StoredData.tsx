import { useState, useSyncExternalStore } from 'react';
import { counted } from '../../core/index';
import { undoLimits } from '../../state/settings';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { RadioGroup } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { useWorld } from '../world';
import { BackupButtons } from './BackupButtons';
import { ClearParts } from './ClearParts';
import { ProcessSizes } from './ProcessSizes';
import { Line } from './Section';
import { StoragePersistence } from './StoragePersistence';
import styles from './StoredData.module.css';
import { useStorageUsed } from './useStorageUsed';

/** What the browser stores of processes and edits, how much that is, and how to remove it. */
export function StoredData() {
  const { update } = useWorld();
  const isOffline = useSyncExternalStore(update.subscribe, update.isKept);
  const count = useEditor((state) => state.order.length);
  const used = useStorageUsed();
  const [asks, setAsks] = useState(false);

  return (
    <>
      <p>
        {count === 0 ? 'No process' : `${counted(count, 'process', 'processes')} with every edit`}
        {used !== null && `; ${used} in total`}. An edit is kept at once; nothing leaves this device. A backup has the
        processes with their edits and versions, and the files as they are, with any secrets in them. A value typed
        before its variable was marked as a secret stays in the edits here, so that they can be undone, until you clear
        them; it is in no backup, link or export.
      </p>
      <ProcessSizes />
      <StoragePersistence />
      <UndoLimit />
      {isOffline && <p>Preflight itself is stored too, so it opens offline.</p>}
      <div className={styles.actions}>
        <BackupButtons />
        <Button whyNot={count === 0 ? 'No process is kept' : null} onClick={() => setAsks(true)}>
          Remove all processes…
        </Button>
      </div>
      <ClearParts />
      {asks && <RemoveAll count={count} onClose={() => setAsks(false)} />}
    </>
  );
}

const limits = undoLimits.map((limit) => ({ value: String(limit), label: limit.toLocaleString('en') }));

/** How many edits of each process are kept to be undone. */
function UndoLimit() {
  const limit = useEditor((state) => state.settings.undoLimit);
  const change = useEditor((state) => state.changeSettings);
  return (
    <>
      <Line label="Edits to undo">
        <RadioGroup
          label="Edits of each process that can be undone"
          value={String(limit)}
          options={limits}
          onChange={(chosen) => change({ undoLimit: undoLimits.find((each) => String(each) === chosen) ?? limit })}
        />
      </Line>
      <p className={styles.note}>If a process has more, the oldest are dropped at its next edit.</p>
    </>
  );
}

function RemoveAll({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  const store = useEditorStore();
  const remove = () => {
    const { order, close, announce } = store.getState();
    for (const id of order) close(id);
    announce('All processes were removed from this browser.');
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
