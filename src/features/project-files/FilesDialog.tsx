import { useEffect, useMemo } from 'react';
import { counted } from '../../core/index';
import { documentsOfProject } from '../../state/files/documentsOfProject';
import { projectFilesOf, withoutPlaceText } from '../../state/files/projectFiles';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FileLine } from './FileLine';
import styles from './FilesDialog.module.css';
import { type FileRow, rowsOfFiles } from './fileRows';

/** The files of the project that is open: what a save would change in each, and what another program changed meanwhile. */
export function FilesDialog({ onClose }: { readonly onClose: () => void }) {
  const documents = useEditor((state) => state.documents);
  const order = useEditor((state) => state.order);
  const current = useEditor(selectDocument);
  const checks = useEditor((state) => state.fileChecks);
  const saveAll = useEditor((state) => state.saveAll);
  const downloadChanged = useEditor((state) => state.downloadChanged);
  const checkFiles = useEditor((state) => state.checkFiles);
  const shown = useMemo(() => documentsOfProject({ documents, order }, current), [documents, order, current]);
  const rows = useMemo(() => rowsOfFiles(shown, checks), [shown, checks]);
  const canLook = shown.some((document) =>
    projectFilesOf(document).some(({ handle, folder }) => handle !== null || folder !== null),
  );
  useEffect(() => {
    void checkFiles();
  }, [checkFiles]);
  const writable = rows.filter(({ file }) => file.isChanged && file.after !== null);
  const isInPlace = writable.some(({ file }) => file.handle !== null || file.folder !== null);
  const note = current === null ? '' : withoutPlaceText(current);
  return (
    <Dialog
      title="Files of this project"
      onClose={onClose}
      footer={
        <>
          {canLook && <Button onClick={() => void checkFiles(true)}>Read the files again</Button>}
          <Button
            look={isInPlace ? 'plain' : 'main'}
            whyNot={writable.length === 0 ? 'No file has changed' : null}
            onClick={() => void downloadChanged()}
          >
            Download as zip
          </Button>
          {isInPlace && (
            <Button look="main" onClick={() => void saveAll()}>
              {writable.length === 1 ? 'Save' : `Save all ${writable.length}`}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.summary} role="status">
        {summaryOf(rows)}
      </p>
      <ul className={styles.files}>
        {rows.map((row) => (
          <FileLine key={`${row.document.id} ${row.file.subject}`} row={row} />
        ))}
      </ul>
      {writable.length > 0 && !isInPlace && (
        <p className={styles.note}>
          Preflight cannot write to these files itself. Download the changed files and replace the originals.
        </p>
      )}
      {note !== '' && <p className={styles.note}>{note}</p>}
    </Dialog>
  );
}

function summaryOf(rows: readonly FileRow[]): string {
  const here = rows.filter(({ file }) => file.isChanged).length;
  const outside = rows.filter(({ isOutside }) => isOutside).length;
  if (here === 0 && outside === 0) return 'Nothing has changed since the files were read or saved.';
  const changed = here === 0 ? 'Nothing has changed here' : `${counted(here, 'file')} changed here`;
  return outside === 0 ? `${changed}.` : `${changed}; ${counted(outside, 'file')} changed outside Preflight.`;
}
