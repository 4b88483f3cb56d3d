import { useRef } from 'react';
import { counted, findRow, type Process, rowInWords, settingWord } from '../core/index';
import type { Selection } from '../state/openDocument';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Marked } from '../ui/Marked';
import styles from './UsagesDialog.module.css';
import { usagePlaces } from './usages';

export interface UsagesDialogProps {
  readonly process: Process;
  readonly row: Selection;
  readonly onOpen: (row: Selection) => void;
  readonly onClose: () => void;
}

/** Every place in this process that depends on a row; each opens the step it is in. */
export function UsagesDialog({ process, row, onOpen, onClose }: UsagesDialogProps) {
  const found = findRow(process, row);
  const isLeaving = useRef(false);
  if (found === null) return null;
  const places = usagePlaces(process, row);
  const count = places.length;
  return (
    <Dialog
      title={`Usages of ${rowInWords(found)}`}
      note={count === 0 ? 'No place in this process' : `${counted(count, 'place')} in this process`}
      onClose={onClose}
      // The row that is opened takes the focus.
      returnsFocus={() => !isLeaving.current}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {count === 0 ? (
        <p>No condition, parameter or script names it, and no step starts together with it.</p>
      ) : (
        <ul className={styles.places}>
          {places.map((place, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one field can be listed for two names; the list is never reordered
            <li key={at}>
              <Button
                look="link"
                onClick={() => {
                  isLeaving.current = true;
                  onOpen(place.row);
                }}
              >
                {place.called}
              </Button>
              <span className={styles.field}>{settingWord(place.field)}</span>
              {place.excerpt !== '' && (
                <code className={styles.excerpt}>
                  <Marked text={place.excerpt} words={[found.name]} />
                </code>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
