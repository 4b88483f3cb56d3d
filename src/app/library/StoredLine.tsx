import { BackupButtons } from '../settings/BackupButtons';
import { KeptForGood } from '../settings/KeptForGood';
import { useStorageUsed } from '../settings/useStorageUsed';
import styles from './Library.module.css';

/** How much the browser stores of all this, whether it may clear it, and the way to a copy of everything. */
export function StoredLine() {
  const used = useStorageUsed();
  return (
    <footer className={styles.stored}>
      <div>
        {used !== null && <p>Stored in this browser: {used}.</p>}
        <KeptForGood />
      </div>
      <BackupButtons />
    </footer>
  );
}
