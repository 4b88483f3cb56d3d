import { useMemo } from 'react';
import { withHiddenSecrets } from '../../core/index';
import { changedLinesText } from '../../state/changedLines';
import { lineChanges } from '../../state/lineChanges';
import { mergeTexts } from '../../state/mergeTexts';
import { DiffLines } from '../../ui/DiffLines';
import styles from './SaveReview.module.css';

export interface ThreeSidesProps {
  /** The common base of both. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly fileName: string;
}

/** What each side changed in the common base, and whether both can be merged. */
export function ThreeSides({ base, ours, theirs, fileName }: ThreeSidesProps) {
  const conflicts = useMemo(() => mergeTexts(base, ours, theirs).conflicts, [base, ours, theirs]);
  return (
    <>
      <p className={styles.note}>{fitWords(conflicts)}</p>
      <div className={styles.sides}>
        <Side title="Yours" base={base} text={ours} fileName={fileName} />
        <Side title="Theirs" base={base} text={theirs} fileName={fileName} />
      </div>
    </>
  );
}

function Side(props: {
  readonly title: string;
  readonly base: string;
  readonly text: string;
  readonly fileName: string;
}) {
  const { title, base, text, fileName } = props;
  const lines = useMemo(() => lineChanges(withHiddenSecrets(base), withHiddenSecrets(text)), [base, text]);
  return (
    <section className={styles.side} aria-label={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{changedLinesText(base, text)}</span>
      </h2>
      {lines.length > 0 && <DiffLines lines={lines} label={`${title}: changes in ${fileName}`} />}
    </section>
  );
}

function fitWords(conflicts: number): string {
  if (conflicts === 0) return 'The changes of both fit together: Merge keeps them all.';
  return conflicts === 1
    ? 'Both changed the same lines at 1 place: Merge asks which to keep there.'
    : `Both changed the same lines at ${conflicts} places: Merge asks which to keep there.`;
}
