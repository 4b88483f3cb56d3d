import { type SlipsFound, slipSentence } from '../../../core/index';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import styles from './SlipNotes.module.css';

interface SlipNotesProps {
  readonly found: SlipsFound;
  readonly onReplace: (text: string) => void;
}

/** Explains what a text means when it was probably meant otherwise, with a button that corrects it. */
export function SlipNotes({ found: { slips, instead }, onReplace }: SlipNotesProps) {
  // The first syntax error is shown by the field itself.
  const told = slips[0]?.severity === 'error' ? slips.slice(1) : slips;
  if (slips.length === 0) return null;
  return (
    <div className={styles.notes}>
      {told.map((slip) => (
        <p key={`${slip.code} ${slip.at.offset}`} className={styles.note}>
          <Icon name="warning" size={14} />
          <span>{slipSentence(slip)}</span>
        </p>
      ))}
      {instead !== null && (
        <p className={styles.instead}>
          <span>Write</span> <code>{instead}</code>
          <Button look="link" onClick={() => onReplace(instead)}>
            Replace it
          </Button>
        </p>
      )}
    </div>
  );
}
