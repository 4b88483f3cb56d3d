import type { TextDiagnostic } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Icon } from '../../ui/Icon';
import styles from './TextView.module.css';

/** What is wrong with the text, each with its place; a click leads there. */
export function ProblemList({
  diagnostics,
  hasPendingText,
}: {
  readonly diagnostics: readonly TextDiagnostic[];
  readonly hasPendingText: boolean;
}) {
  const store = useEditorStore();
  if (diagnostics.length === 0) return null;
  const hasErrors = diagnostics.some((each) => each.severity === 'error');
  const show = (line: number) => {
    store.getState().changeView({ field: String(line) });
  };
  return (
    <section className={styles.problems} aria-label="Problems of the text">
      {hasPendingText && hasErrors && (
        <p className={styles.note} role="status">
          The text has an error; the steps show the last good version.
        </p>
      )}
      <ul>
        {diagnostics.map(({ code, severity, message, at }) => (
          <li key={`${code} ${at.offset}`}>
            <button type="button" className={styles.problem} data-severity={severity} onClick={() => show(at.line)}>
              <Icon name={severity === 'error' ? 'error' : 'warning'} size={14} />
              <span>
                Line {at.line}, column {at.column}: {message}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
