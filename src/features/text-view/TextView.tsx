import { useMemo, useRef, useState } from 'react';
import { selectPart } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { CodeEditor } from '../../ui/code/CodeEditor';
import { Segments } from '../../ui/Segments';
import { DiscardQuestion } from './DiscardQuestion';
import { ProblemList } from './ProblemList';
import styles from './TextView.module.css';
import { readingOf } from './textProblems';
import { usePendingText } from './usePendingText';
import { useSteps } from './useSteps';
import { type TextForm, useWorkingText } from './useWorkingText';

const forms: readonly { readonly value: TextForm; readonly label: string }[] = [
  { value: 'ocl', label: 'OCL' },
  { value: 'json', label: 'JSON' },
];

/** The process as text: to read and search, or to edit and apply as one edit. */
export function TextView() {
  const store = useEditorStore();
  const part = useEditor(selectPart);
  const wraps = useEditor((state) => state.settings.wrapsCode);
  const changeSettings = useEditor((state) => state.changeSettings);
  const { text, form, secrets } = useWorkingText(part === 'json' || part === 'ocl' ? part : null);
  const { pendingText, isBusy, begin, write, apply, discard } = usePendingText(text, form, secrets);
  const hasPendingText = pendingText !== null;
  const [isAsking, ask] = useState(false);
  const cursor = useRef<number | null>(null);
  // Where writing starts; the editor takes the focus there once, when the button has been pressed.
  const [startAt, setStartAt] = useState<number | null>(null);
  const shown = hasPendingText ? pendingText.text : text;
  const reading = useMemo(() => readingOf(shown), [shown]);
  const { markedRange, goTo } = useSteps(shown, reading);
  const errors = reading.diagnostics.filter((each) => each.severity === 'error').length;
  const show = (next: TextForm) => {
    setStartAt(null);
    store.getState().changeView({ part: next, field: null });
  };
  /** At the cursor, or at the selected step if it changed since. */
  const beginWriting = () => {
    const at = cursor.current;
    const isThere = at !== null && (markedRange === null || (markedRange.start <= at && at <= markedRange.end));
    setStartAt(isThere ? at : (markedRange?.start ?? 0));
    begin();
  };
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
          Text
        </h1>
        <Segments label="Form" value={form} options={forms} onChange={show} />
        <Checkbox label="Wrap lines" checked={wraps} onChange={(wrapsCode) => changeSettings({ wrapsCode })} />
        <span className={styles.space} />
        {hasPendingText ? (
          <>
            <Button onClick={() => (pendingText.text === pendingText.over ? discard() : ask(true))}>Discard</Button>
            <Button
              look="main"
              aria-keyshortcuts="Control+Enter"
              whyNot={errors > 0 ? 'The text has errors' : null}
              onClick={apply}
            >
              Apply
            </Button>
          </>
        ) : (
          <Button
            look="main"
            whyNot={isBusy ? `The ${form === 'json' ? 'OCL' : 'JSON'} text is being edited` : null}
            onClick={beginWriting}
          >
            Edit text
          </Button>
        )}
      </header>
      {hasPendingText && pendingText.over !== text && (
        <p className={styles.note} role="status">
          The process was changed elsewhere after you started editing this text. Applying the text replaces that change;
          Undo brings it back.
        </p>
      )}
      {secrets.length > 0 && (
        <p className={styles.note}>
          {secrets.length === 1 ? 'A secret is' : `${secrets.length} secrets are`} hidden. Where the mark stays, the
          file keeps the secret.
        </p>
      )}
      <CodeEditor
        label={`${form === 'json' ? 'JSON' : 'OCL'} of the process`}
        text={shown}
        language={form}
        problems={reading.problems}
        wraps={wraps}
        markedRange={markedRange}
        onCursor={(offset) => {
          cursor.current = offset;
          goTo(offset);
        }}
        {...(hasPendingText ? { onChange: write, onSubmit: apply } : {})}
        {...(hasPendingText && startAt !== null ? { startAt } : {})}
      />
      <ProblemList diagnostics={reading.diagnostics} hasPendingText={hasPendingText} />
      {hasPendingText && isAsking && (
        <DiscardQuestion
          onClose={() => ask(false)}
          onDiscard={() => {
            ask(false);
            discard();
          }}
        />
      )}
    </div>
  );
}
