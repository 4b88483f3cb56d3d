import { Button } from '../../../../ui/Button';
import styles from './Sources.module.css';

interface SourceHeadProps {
  readonly title: string;
  /** What the button does, read aloud: "Remove package Tools". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** The title of one thing an action draws on, and the button that takes it out. */
export function SourceHead({ title, removeLabel, onRemove }: SourceHeadProps) {
  return (
    <h3 className={styles.title}>
      {title}
      <Button look="quiet" icon="remove" aria-label={removeLabel} onClick={onRemove}>
        Remove
      </Button>
    </h3>
  );
}
