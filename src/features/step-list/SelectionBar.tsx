import { Button } from '../../ui/Button';
import styles from './SelectionBar.module.css';

export interface SelectionBarProps {
  readonly count: number;
  readonly areOff: boolean;
  readonly onMove: () => void;
  readonly onToggleOff: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with all ticked rows at once. */
export function SelectionBar({ count, areOff, onMove, onToggleOff, onDelete, onClear }: SelectionBarProps) {
  const none = count === 0 ? 'Select a row first' : null;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected rows">
      <span className={styles.count}>{count} selected</span>
      <Button look="link" className={styles.clear} onClick={onClear}>
        Clear
      </Button>
      <Button whyNot={none} onClick={onMove}>
        Move…
      </Button>
      <Button whyNot={none} onClick={onToggleOff}>
        {areOff ? 'Enable' : 'Disable'}
      </Button>
      <Button look="danger" whyNot={none} onClick={onDelete}>
        Delete
      </Button>
    </div>
  );
}
