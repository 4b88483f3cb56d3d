import type { OpenProblem } from '../../state/documentState';
import styles from './OpenProblems.module.css';

/** The lines around the first problem, with its line and column marked. */
export function ProblemExcerpt({ problem }: { readonly problem: OpenProblem }) {
  const { excerpt } = problem;
  const at = problem.diagnostics[0]?.at;
  if (excerpt.length === 0) return null;
  return (
    // A long line scrolls sideways, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className={styles.excerpt} tabIndex={0} aria-label={`Lines of ${problem.fileName}`}>
      {excerpt.map(({ line, text }) => (
        <div key={line} className={styles.line} data-here={line === at?.line || undefined}>
          <span className={styles.number}>{line}</span>
          <code>{line === at?.line ? marked(text, at.column) : brief(text)}</code>
        </div>
      ))}
    </section>
  );
}

function marked(text: string, column: number) {
  const at = Math.min(column - 1, text.length);
  return (
    <>
      {at > around && '…'}
      {text.slice(Math.max(0, at - around), at)}
      <mark className={styles.here}>{text[at] ?? ' '}</mark>
      {brief(text.slice(at + 1))}
    </>
  );
}

/** Characters shown before and after a place: a file written in one line would take seconds to render whole. */
const around = 300;

function brief(text: string): string {
  return text.length > around ? `${text.slice(0, around)}…` : text;
}
