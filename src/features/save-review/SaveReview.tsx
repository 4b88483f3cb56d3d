import { useMemo, useRef } from 'react';
import { withHiddenSecrets } from '../../core/index';
import { changedLinesText } from '../../state/changedLines';
import type { SaveReview as Review, SaveOptions } from '../../state/documentState';
import { lineChanges } from '../../state/lineChanges';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { DiffLines } from '../../ui/DiffLines';
import styles from './SaveReview.module.css';
import { ThreeSides } from './ThreeSides';

/** The changed lines of a save, shown before a file is overwritten. */
export function SaveReview() {
  const review = useEditor((state) => state.saveReview);
  return review === null ? null : <OpenReview review={review} />;
}

function OpenReview({ review }: { readonly review: Review }) {
  const { before, after, cause, message, fileName: name, subject, base, documentId, isDownload } = review;
  const when = useEditor((state) => state.settings.savesAfterReview);
  const changeSettings = useEditor((state) => state.changeSettings);
  const saveFile = useEditor((state) => state.saveFile);
  const save = (options: SaveOptions) => saveFile(subject, options, documentId);
  const close = useEditor((state) => state.closeSaveReview);
  const takeTheirs = useEditor((state) => state.takeTheirs);
  const lines = useMemo(() => lineChanges(withHiddenSecrets(before), withHiddenSecrets(after)), [before, after]);
  const changed = useMemo(() => changedLinesText(before, after), [before, after]);
  // If a stray Enter would overwrite somebody else's change, the focus is on Cancel instead.
  const main = useRef<HTMLButtonElement>(null);
  const isConflict = cause === 'changed-elsewhere';
  const isThree = isConflict && base !== undefined;
  // If only the file changed, there is nothing here to overwrite it with.
  const isMine = base === undefined || base !== after;
  return (
    <Dialog
      {...(isThree ? { place: 'wide' as const } : {})}
      title={isConflict ? `"${name}" was changed outside Preflight` : `Save "${name}"?`}
      onClose={close}
      initialFocus={main}
      footer={
        <>
          <Button {...(isConflict ? { ref: main } : {})} onClick={close}>
            Cancel
          </Button>
          {isConflict && <Button onClick={() => void save({ way: 'download' })}>Save a copy</Button>}
          {isConflict && <Button onClick={() => void takeTheirs('theirs')}>Take theirs</Button>}
          {isConflict && isMine && <Button onClick={() => void takeTheirs('merged')}>Merge</Button>}
          {isMine && (
            <Button
              {...(isConflict ? {} : { ref: main })}
              look={isConflict ? 'danger' : 'main'}
              onClick={() => void save(isConflict ? { reviewed: true, overwrites: true } : { reviewed: true })}
            >
              {isConflict ? 'Overwrite' : 'Save'}
            </Button>
          )}
        </>
      }
    >
      <div className={isThree ? styles.pane : undefined}>
        {message !== '' && <p className={styles.note}>{message}</p>}
        {isDownload && (
          <p className={styles.note}>
            Preflight cannot write to this file itself. It is downloaded with these changes; replace the original with
            it.
          </p>
        )}
        {isThree ? (
          <ThreeSides base={base} ours={after} theirs={before} fileName={name} />
        ) : (
          <>
            <p className={styles.note}>
              {isConflict ? 'Overwriting it would make these changes:  ' : ''}
              {changed}. Everything outside these lines stays as it is.
            </p>
            <DiffLines lines={lines} label={`Changes in ${name}`} />
          </>
        )}
        {!isConflict && (
          <Checkbox
            label="Always show changes before saving"
            checked={when === 'always'}
            onChange={(always) => changeSettings({ savesAfterReview: always ? 'always' : 'first' })}
          />
        )}
      </div>
    </Dialog>
  );
}
