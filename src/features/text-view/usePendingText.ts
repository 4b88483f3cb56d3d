import { hasMarks, unmaskSecrets } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import type { TextForm } from './useWorkingText';

/** The pending text of the process, which survives leaving the tab and the page, and its actions. */
export function usePendingText(text: string, form: TextForm, secrets: readonly string[]) {
  const { getState } = useEditorStore();
  const kept = useEditor((state) => selectDocument(state)?.pendingText ?? null);
  const pendingText = kept?.form === form ? kept : null;
  return {
    pendingText,
    /** The other form is being written; one at a time. */
    isBusy: kept !== null && kept.form !== form,
    begin: () => getState().keepPendingText({ form, text, over: text }),
    write: (next: string) => getState().keepPendingText({ form, text: next, over: pendingText?.over ?? text }),
    discard: () => getState().keepPendingText(null),
    apply: () => {
      const now = selectDocument(getState())?.pendingText;
      if (!now) return;
      // The marks are numbered in the text that was begun with; of another text they would be other secrets.
      if (now.over !== text && hasMarks(now.text)) {
        getState().notify(
          'The process has been changed elsewhere, so the hidden secrets of this text cannot be restored. Copy what you wrote, discard the text and begin again.',
          { tone: 'error' },
        );
        return;
      }
      const found = getState().applyText(unmaskSecrets(now.text, secrets), now.form);
      if (found.length > 0) {
        getState().announce('The text has errors and was not applied.');
        return;
      }
      getState().keepPendingText(null);
      getState().announce('The text was applied.');
    },
  };
}
