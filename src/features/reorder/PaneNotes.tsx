import { counted } from '../../core/index';
import { Button } from '../../ui/Button';
import styles from './OpenPane.module.css';

/** From so many steps on it is worth saying that nobody has to drag across all of them. */
const longFrom = 50;

export interface PaneNotesProps {
  /** What the find box came to. */
  readonly result: string;
  /** How many rows were selected in the list when the pane opened. */
  readonly preselected: number;
  readonly steps: number;
  readonly isMoved: boolean;
  /** null when nothing was left behind. */
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
