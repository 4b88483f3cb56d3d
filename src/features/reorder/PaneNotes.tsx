import { counted } from '../../core/index';
import { Button } from '../../ui/Button';
import styles from './OpenPane.module.css';

/** From this many steps on, a hint says that long drags are not needed. */
const longFrom = 50;

export interface PaneNotesProps {
  /** The result of the find box. */
  readonly result: string;
  /** How many rows were selected in the list when the pane opened. */
  readonly preselected: number;
  readonly steps: number;
  readonly isMoved: boolean;
  /** null if no trial order was left. */
  readonly onBringBack: (() => void) | null;
}

/** A few quiet lines under the find box. */
export function PaneNotes({ result, preselected, steps, isMoved, onBringBack }: PaneNotesProps) {
  return (
    <>
      {result !== '' && <p className={styles.note}>{result}</p>}
      {!isMoved && preselected > 1 && (
        <p className={styles.note}>{counted(preselected, 'row')} selected from the list. All steps are shown.</p>
      )}
      {!isMoved && steps > longFrom && <p className={styles.note}>“Move to…” takes a row to any position at once.</p>}
      {steps < 2 && <p className={styles.note}>There is only one step.</p>}
      {onBringBack !== null && (
        <p className={styles.note}>
          <Button look="link" onClick={onBringBack}>
            Bring back last reordering
          </Button>
        </p>
      )}
    </>
  );
}
