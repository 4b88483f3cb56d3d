import { type ReactNode, useEffect } from 'react';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './OpenList.module.css';

export interface EmptyListProps {
  readonly onAdd: () => void;
  readonly onPaste: () => void;
  /** A text that Ctrl+V handed over. */
  readonly onPasteText: (text: string) => void;
  /** Ways to another process: a file, a sample. */
  readonly waysOut: ReactNode;
}

/** The content of a list without steps. */
export function EmptyList({ onAdd, onPaste, onPasteText, waysOut }: EmptyListProps) {
  const fileName = useEditor((state) => selectDocument(state)?.file.name ?? '');
  const wasEmpty = useEditor((state) => selectDocument(state)?.savedProcess.steps.length === 0);
  // There is no row to focus, so the key works wherever the focus is.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (clipboardData === null || event.defaultPrevented) return;
      if (target instanceof Element && target.closest('input, textarea, [contenteditable], [role="dialog"]')) return;
      event.preventDefault();
      onPasteText(clipboardData.getData('text/plain'));
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [onPasteText]);
  return (
    <div className={styles.empty}>
      <p>No steps yet. A process is a list of steps that run from top to bottom.</p>
      {wasEmpty && <p>The file '{fileName}' has no steps.</p>}
      <Button look="main" icon="add" onClick={onAdd}>
        Add a step
      </Button>
      <Button icon="copy" onClick={onPaste}>
        Paste OCL or JSON
      </Button>
      {waysOut}
    </div>
  );
}
