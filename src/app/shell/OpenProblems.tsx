import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import styles from './OpenProblems.module.css';
import { ProblemExcerpt } from './ProblemExcerpt';

/** Files that could not be opened, each with every cause and the lines around the first. What was open stays open. */
export function OpenProblems() {
  const problems = useEditor((state) => state.openProblems);
  const close = useEditor((state) => state.closeProblems);
  if (problems.length === 0) return null;
  return (
    <Dialog
      title={problems.length === 1 ? 'This file was not opened' : `${problems.length} files were not opened`}
      onClose={close}
      footer={
        <Button look="main" onClick={close}>
          Close
        </Button>
      }
    >
      <p className={styles.note}>Nothing that was open has changed.</p>
      {problems.map((problem) => (
        <section key={problem.fileName} className={styles.problem} aria-label={problem.fileName}>
          <h3 className={styles.file}>{problem.fileName}</h3>
          {problem.diagnostics.length === 0 && <p className={styles.message}>{problem.message}</p>}
          <ul className={styles.causes}>
            {problem.diagnostics.map((diagnostic) => (
              <li key={`${diagnostic.code} ${diagnostic.at.offset}`} className={styles.cause}>
                <Icon name="error" />
                <span>
                  Line {diagnostic.at.line}, column {diagnostic.at.column}: {diagnostic.message}
                </span>
              </li>
            ))}
          </ul>
          <ProblemExcerpt problem={problem} />
        </section>
      ))}
    </Dialog>
  );
}
