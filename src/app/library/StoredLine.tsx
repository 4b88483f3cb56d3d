import { BackupButtons } from '../settings/BackupButtons';
import { StoragePersistence } from '../settings/StoragePersistence';
import { useStorageUsed } from '../settings/useStorageUsed';
import styles from './Library.module.css';

/** How much the browser stores, whether it may clear it, and a button to back up everything. */
export function StoredLine() {
  const used = useStorageUsed();
  return (
    <footer className={styles.stored}>
      <div>
        {used !== null && <p>Stored in this browser: {used}.</p>}
        <StoragePersistence />
      </div>
      <BackupButtons />
    </footer>
  );
}
