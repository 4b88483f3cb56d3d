import type { OpenProblem } from '../../state/documentState';
import styles from './OpenProblems.module.css';

/** The lines around the first problem, with its line and column marked. */
export function ProblemExcerpt({ problem }: { readonly problem: OpenProblem }) {
  const { excerpt } = problem;
  const at = problem.diagnostics[0]?.at;
  if (excerpt.length === 0) return null;
  return (
    // A long line scrolls sideways, by key too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className={styles.excerpt} tabIndex={0} aria-label={`Lines of ${problem.fileName}`}>
      {excerpt.map(({ line, text }) => (
        <div key={line} className={styles.line} data-here={line === at?.line || undefined}>
          <span className={styles.number}>{line}</span>
          <code>{line === at?.line ? marked(text, at.column) : text}</code>
        </div>
      ))}
    </section>
  );
}

function marked(text: string, column: number) {
  const at = Math.min(column - 1, text.length);
  return (
    <>
      {text.slice(0, at)}
      <mark className={styles.here}>{text[at] ?? ' '}</mark>
      {text.slice(at + 1)}
    </>
  );
}
