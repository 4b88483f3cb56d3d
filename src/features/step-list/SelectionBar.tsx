import { Button } from '../../ui/Button';
import styles from './SelectionBar.module.css';

export interface SelectionBarProps {
  readonly count: number;
  readonly areOff: boolean;
  readonly onMove: () => void;
  readonly onEditTogether: () => void;
  readonly onDuplicate: () => void;
  readonly onCopy: () => void;
  readonly onToggleOff: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** Commands for all ticked rows. */
export function SelectionBar({ count, areOff, ...does }: SelectionBarProps) {
  const none = count === 0 ? 'Select a row first' : null;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected rows">
      <span className={styles.count}>{count} selected</span>
      <Button look="link" className={styles.clear} onClick={does.onClear}>
        Clear
      </Button>
      <Button whyNot={none} onClick={does.onMove}>
        Move…
      </Button>
      <Button whyNot={count < 2 ? 'Select at least two rows' : null} onClick={does.onEditTogether}>
        Edit together…
      </Button>
      <Button whyNot={none} onClick={does.onToggleOff}>
        {areOff ? 'Enable' : 'Disable'}
      </Button>
      <Button whyNot={none} onClick={does.onDuplicate}>
        Duplicate
      </Button>
      <Button whyNot={none} onClick={does.onCopy}>
        Copy
      </Button>
      <Button look="danger" whyNot={none} onClick={does.onDelete}>
        Delete
      </Button>
    </div>
  );
}
