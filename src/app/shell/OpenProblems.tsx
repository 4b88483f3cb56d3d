import { useState } from 'react';
import { counted } from '../../core/index';
import type { OpenProblem } from '../../state/documentState';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { showDocument } from '../showDocument';
import { ChooseSides, RepairText } from './lazyDialogs';
import styles from './OpenProblems.module.css';
import { ProblemExcerpt } from './ProblemExcerpt';

/**
 * Files that could not be opened, each with every cause, the lines around the first, and what to do next: fix the text here, open
 * the readable part, or leave it. What was open stays open.
 */
export function OpenProblems() {
  const problems = useEditor((state) => state.openProblems);
  const close = useEditor((state) => state.closeProblems);
  const store = useEditorStore();
  const [repairing, setRepairing] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<string | null>(null);
  if (problems.length === 0) return null;
  const marked = problems.find((problem) => problem.fileName === choosing);
  if (marked !== undefined)
    return (
      <ChooseSides
        problem={marked}
        onOpened={(documentId) => {
          setChoosing(null);
          showDocument(store, documentId);
        }}
        onCancel={() => setChoosing(null)}
      />
    );
  const repaired = problems.find((problem) => problem.fileName === repairing);
  if (repaired !== undefined)
    return (
      <RepairText
        problem={repaired}
        onOpened={(documentId) => {
          setRepairing(null);
          showDocument(store, documentId);
        }}
        onCancel={() => setRepairing(null)}
      />
    );
  return (
    <Dialog
      title={problems.length === 1 ? 'This file was not opened' : `${problems.length} files were not opened`}
      onClose={close}
      footer={<Button onClick={close}>Cancel</Button>}
    >
      <p className={styles.note}>Nothing that was open has changed.</p>
      {problems.map((problem) => (
        <Problem
          key={problem.fileName}
          problem={problem}
          onMend={() => setRepairing(problem.fileName)}
          onChoose={() => setChoosing(problem.fileName)}
        />
      ))}
    </Dialog>
  );
}

/** A file in another format can have a problem in every line. */
const mostCauses = 50;

interface ProblemProps {
  readonly problem: OpenProblem;
  readonly onMend: () => void;
  readonly onChoose: () => void;
}

function Problem({ problem, onMend, onChoose }: ProblemProps) {
  const store = useEditorStore();
  const openRepaired = useEditor((state) => state.openRepaired);
  const readable = problem.recovery?.readable ?? null;
  const isMarked = problem.recovery?.isMarked === true;
  const openReadable = async () => {
    const id = await openRepaired(problem.fileName, 'what can be read');
    if (id !== null) showDocument(store, id);
  };
  return (
    <section className={styles.problem} aria-label={problem.fileName}>
      <h3 className={styles.file}>{problem.fileName}</h3>
      {problem.diagnostics.length === 0 && <p className={styles.message}>{problem.message}</p>}
      <ul className={styles.causes}>
        {problem.diagnostics.slice(0, mostCauses).map(({ code, at, message }) => (
          <li key={`${code} ${at.offset} ${message}`} className={styles.cause}>
            <Icon name="error" />
            <span>
              Line {at.line}, column {at.column}: {message}
            </span>
          </li>
        ))}
      </ul>
      {problem.diagnostics.length > mostCauses && (
        <p className={styles.message}>
          And {counted(problem.diagnostics.length - mostCauses, 'more problem')}. They are shown once these are fixed.
        </p>
      )}
      <ProblemExcerpt problem={problem} />
      {problem.recovery !== undefined && (
        <div className={styles.ways}>
          {isMarked && (
            <Button look="main" onClick={onChoose}>
              Choose ours or theirs
            </Button>
          )}
          <Button look={isMarked ? 'plain' : 'main'} onClick={onMend}>
            Edit the text here
          </Button>
          {readable !== null && (
            <Button onClick={() => void openReadable()}>
              Open what can be read ({readable.steps} of {readable.of} steps)
            </Button>
          )}
        </div>
      )}
      {readable !== null && <p className={styles.message}>The part that cannot be read is kept and saved unchanged.</p>}
    </section>
  );
}
