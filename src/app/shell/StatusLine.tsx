import { counted, type UnreadPart } from '../../core/index';
import type { OpenDocument } from '../../state/openDocument';
import { isTextWaiting } from '../../state/selectors/changes';
import { selectDocument } from '../../state/selectors/document';
import { hasTyped } from '../../state/typedText';
import { useDocument } from '../../state/useDocument';
import { useEditor } from '../../state/useEditor';
import styles from './StatusLine.module.css';
import { UpdateNote } from './UpdateNote';

/** How many steps there are, and how fresh the plan is. */
export function StatusLine() {
  const count = useDocument(countText);
  const status = useEditor((state) => state.plan.status);
  return (
    <footer className={styles.line}>
      <span>{count}</span>
      <span>{planTexts[status]}</span>
      <Unread />
      <Keeping />
      <NotApplied />
      {/* At the end, where no text that comes or goes can move its button from under the pointer. */}
      <span className={styles.end}>
        <UpdateNote className={styles.update} />
        <span>Nothing is run or contacted</span>
      </span>
    </footer>
  );
}

/** The parts of a broken file that are not on screen: they stay in the file, and saving writes them unchanged. */
function Unread() {
  const lines = useEditor((state) => unreadLines(selectDocument(state)?.unread ?? []));
  return lines === '' ? null : <span className={styles.bad}>Not read, kept in the file: {lines}</span>;
}

/** "lines 12–40, line 77" */
function unreadLines(parts: readonly UnreadPart[]): string {
  return parts
    .map(({ from, to }) => (from.line === to.line ? `line ${from.line}` : `lines ${from.line}–${to.line}`))
    .join(', ');
}

/** Whether the working copy survives a crash; nothing for a process that was never edited. */
function Keeping() {
  const keeping = useEditor((state) => state.keeping);
  const isEdited = useEditor((state) => {
    const document = selectDocument(state);
    return document !== null && (document.past.length > 0 || hasTyped(document));
  });
  if (keeping === 'failed') return <span className={styles.bad}>Not kept in this browser</span>;
  return isEdited && keeping === 'kept' ? <span>Kept in this browser</span> : null;
}

/** Pending text is not part of the process, nor of what Save writes, until it is applied. */
function NotApplied() {
  const isWaiting = useEditor((state) => isTextWaiting(selectDocument(state)));
  return isWaiting ? <span className={styles.bad}>Edited text not applied yet</span> : null;
}

const planTexts = {
  none: '',
  updating: 'Computing plan…',
  fresh: 'Plan up to date',
  failed: 'The plan could not be computed',
  stopped: 'Plan stopped',
} as const;

function countText(document: OpenDocument | null): string {
  const steps = document?.content.process.steps ?? [];
  const children = steps.reduce((sum, step) => sum + (step.actions.length > 1 ? step.actions.length : 0), 0);
  const words = counted(steps.length, 'step');
  return children === 0 ? words : `${words}, ${children} child actions`;
}
