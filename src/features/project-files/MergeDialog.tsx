import { type ReactNode, useMemo, useState } from 'react';
import { type MarkChoice, type MarkedPart, resolvedText } from '../../core/index';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './FilesDialog.module.css';
import { chosenWords, MergeChoices } from './MergeChoices';

export interface MergeDialogProps {
  readonly fileName: string;
  readonly parts: readonly MarkedPart[];
  readonly note: ReactNode;
  /** What else can be done, before the main button. */
  readonly others?: ReactNode;
  readonly onTake: (text: string) => void;
  readonly onCancel: () => void;
}

/** A text with merge marks, merged place by place. */
export function MergeDialog({ fileName, parts, note, others, onTake, onCancel }: MergeDialogProps) {
  const count = useMemo(() => parts.filter(({ kind }) => kind === 'conflict').length, [parts]);
  const [choices, setChoices] = useState<readonly (MarkChoice | undefined)[]>(() => Array(count).fill(undefined));
  const text = useMemo(() => resolvedText(parts, choices), [parts, choices]);
  return (
    <Dialog
      place="wide"
      title={`Both sides changed "${fileName}"`}
      onClose={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          {others}
          <Button
            look="main"
            whyNot={text === null ? 'Resolve every conflict first' : null}
            onClick={() => text !== null && onTake(text)}
          >
            Use this text
          </Button>
        </>
      }
    >
      <div className={styles.pane}>
        <p className={styles.note}>{note}</p>
        <p className={styles.summary} role="status">
          {chosenWords(choices)}
        </p>
        <MergeChoices
          parts={parts}
          choices={choices}
          onChoose={(at, choice) => setChoices((before) => before.with(at, choice))}
        />
      </div>
    </Dialog>
  );
}
