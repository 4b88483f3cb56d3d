import { useRef } from 'react';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { FileField } from '../FileField';

/** A backup holds every process with its history; a large one must still be restorable. */
const largestBackup = 500_000_000;

/** Saves everything the browser keeps to one file, and restores it. */
export function BackupButtons() {
  const { saveBackup, restoreBackup } = useEditorStore().getState();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="save" onClick={() => void saveBackup()}>
        Back up everything
      </Button>
      <Button icon="open" onClick={() => field.current?.click()}>
        Restore a backup…
      </Button>
      <FileField
        ref={field}
        label="Backup to restore"
        maxBytes={largestBackup}
        accept=".json"
        onFiles={([file]) => {
          if (file !== undefined) void restoreBackup(file);
        }}
      />
    </>
  );
}
