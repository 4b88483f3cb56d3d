import { useMemo, useRef } from 'react';
import { withHiddenSecrets } from '../../core/index';
import { changedLinesText } from '../../state/changedLines';
import type { SaveReview as Review } from '../../state/documentState';
import { lineChanges } from '../../state/lineChanges';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { DiffLines } from '../../ui/DiffLines';
import styles from './SaveReview.module.css';

/** The changed lines of a save, to be looked at before a file is overwritten. */
export function SaveReview() {
  const review = useEditor((state) => state.saveReview);
  return review === null ? null : <OpenReview review={review} />;
}

function OpenReview({ review }: { readonly review: Review }) {
  const { before, after, cause, message, fileName: name, subject } = review;
  const when = useEditor((state) => state.settings.savesAfterReview);
  const changeSettings = useEditor((state) => state.changeSettings);
  const save = useEditor((state) => (subject === 'model' ? state.saveModel : state.save));
  const close = useEditor((state) => state.closeSaveReview);
  const takeTheirs = useEditor((state) => state.takeTheirs);
  const lines = useMemo(() => lineChanges(withHiddenSecrets(before), withHiddenSecrets(after)), [before, after]);
  const changed = useMemo(() => changedLinesText(before, after), [before, after]);
  // Where the careless key would overwrite what somebody else wrote, it cancels instead.
  const main = useRef<HTMLButtonElement>(null);
  const isConflict = cause === 'changed-elsewhere';
  return (
    <Dialog
      title={isConflict ? `"${name}" was changed by something else` : `Save "${name}"?`}
      onClose={close}
      initialFocus={main}
      footer={
        <>
          <Button {...(isConflict ? { ref: main } : {})} onClick={close}>
            Cancel
          </Button>
          {isConflict && <Button onClick={() => void save({ way: 'download' })}>Save a copy</Button>}
          {isConflict && <Button onClick={() => takeTheirs('theirs')}>Take theirs</Button>}
          {isConflict && <Button onClick={() => takeTheirs('merged')}>Merge</Button>}
          <Button
            {...(isConflict ? {} : { ref: main })}
            look={isConflict ? 'danger' : 'main'}
            onClick={() => void save(isConflict ? { reviewed: true, overwrites: true } : { reviewed: true })}
          >
            {isConflict ? 'Overwrite' : 'Save'}
          </Button>
        </>
      }
    >
      {message !== '' && <p className={styles.note}>{message}</p>}
      <p className={styles.note}>
        {isConflict ? 'Overwriting it would do this to it: ' : ''}
        {changed}. Everything outside these lines stays as it is.
      </p>
      <DiffLines lines={lines} label={`Changes in ${name}`} />
      {!isConflict && (
        <Checkbox
          label="Always show changes before saving"
          checked={when === 'always'}
          onChange={(always) => changeSettings({ savesAfterReview: always ? 'always' : 'first' })}
        />
      )}
    </Dialog>
  );
}
