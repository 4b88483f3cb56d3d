import { useRef } from 'react';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { FileField } from '../FileField';

/** A backup has every process with its history, and must come back however much that is. */
const largestBackup = 500_000_000;

/** Everything the browser keeps, to one file and back. */
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
        most={largestBackup}
        accept=".json"
        onFiles={([file]) => {
          if (file !== undefined) void restoreBackup(file);
        }}
      />
    </>
  );
}
