import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import type { TextForm } from './useWorkingText';

/** The text being written over the process, which survives leaving the tab and the page, and what can be done with it. */
export function usePendingText(text: string, form: TextForm) {
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
      const found = getState().applyText(now.text, now.form);
      if (found.length > 0) {
        getState().announce('The text has errors and was not applied.');
        return;
      }
      getState().keepPendingText(null);
      getState().announce('The text was applied.');
    },
  };
}
