import styles from './DiffLines.module.css';
import { Hidden } from './Hidden';

/** A line of a comparison, or a number of lines left out because nothing changes there. */
export type DiffLine =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string; readonly number: number }
  | { readonly kind: 'gap'; readonly count: number };

const signs = { same: ' ', removed: '−', added: '+' } as const;
const spoken = { same: '', removed: 'removed: ', added: 'added: ' } as const;

/** Changed lines with the lines around them, distinguished by a sign and a word, not by colour alone. */
export function DiffLines({ lines, label }: { readonly lines: readonly DiffLine[]; readonly label: string }) {
  return (
    // A long line scrolls sideways, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className={styles.lines} tabIndex={0} aria-label={label}>
      <div className={styles.sheet}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move while they are shown
          <Line key={at} line={line} />
        ))}
      </div>
    </section>
  );
}

function Line({ line }: { readonly line: DiffLine }) {
  if (line.kind === 'gap')
    return (
      <div className={styles.gap}>
        {line.count} {line.count === 1 ? 'line' : 'lines'} unchanged
      </div>
    );
  return (
    <div className={styles.line} data-kind={line.kind}>
      <span className={styles.number}>{line.number}</span>
      <span className={styles.sign} aria-hidden="true">
        {signs[line.kind]}
      </span>
      <code>
        <Hidden>{spoken[line.kind]}</Hidden>
        {line.text.replace(/\r$/, '')}
      </code>
    </div>
  );
}
