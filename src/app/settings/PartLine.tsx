import { useState } from 'react';
import { quotedNames } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './SettingLines.module.css';

export interface PartLineProps {
  /** Names the part, as a plural or a mass: "Saved versions". */
  readonly what: string;
  /** "3 versions" */
  readonly amount: string;
  readonly whyNot: string | null;
  /** What is lost with it, in a sentence or two; asked before it goes. */
  readonly lost: string;
  /** What the button says; "Clear" where nothing is said. */
  readonly word?: string;
  /** Removes it, and gives the titles of processes that were left alone because another tab edits them. */
  readonly clear: () => Promise<readonly string[]>;
}

/** One part of what the browser keeps, how much it is, and the way to remove it. */
export function PartLine({ what, amount, whyNot, lost, word = 'Clear', clear }: PartLineProps) {
  const notify = useEditor((state) => state.notify);
  const [asks, setAsks] = useState(false);
  const [works, setWorks] = useState(false);
  const done = async () => {
    setAsks(false);
    setWorks(true);
    const left = await clear();
    setWorks(false);
    notify(
      left.length === 0
        ? `${what}: ${word === 'Reset' ? 'reset to the defaults' : 'cleared'}.`
        : `${what}: cleared, except ${quotedNames(left)}, which another tab edits.`,
    );
  };
  return (
    <li className={styles.line}>
      <span>{what}</span>
      <span className={styles.key}>{amount}</span>
      <span className={styles.ways}>
        <Button aria-label={`${word} ${what}`} whyNot={works ? 'Still clearing' : whyNot} onClick={() => setAsks(true)}>
          {word}…
        </Button>
      </span>
      {asks && (
        <Dialog
          title={`${word} ${what.toLowerCase()}?`}
          onClose={() => setAsks(false)}
          footer={
            <>
              <Button onClick={() => setAsks(false)}>Cancel</Button>
              <Button look="danger" onClick={() => void done()}>
                {word}
              </Button>
            </>
          }
        >
          <p>{lost} This cannot be undone.</p>
        </Dialog>
      )}
    </li>
  );
}
