import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import type { TextForm } from './useWorkingText';

/** The text being written over the process, which survives leaving the tab and the page, and what can be done with it. */
export function useWriting(text: string, form: TextForm) {
  const { getState } = useEditorStore();
  const kept = useEditor((state) => selectDocument(state)?.writing ?? null);
  const writing = kept?.form === form ? kept : null;
  return {
    writing,
    /** The other form is being written; one at a time. */
    isBusy: kept !== null && kept.form !== form,
    begin: () => getState().keepWriting({ form, text, over: text }),
    write: (next: string) => getState().keepWriting({ form, text: next, over: writing?.over ?? text }),
    discard: () => getState().keepWriting(null),
    apply: () => {
      const now = selectDocument(getState())?.writing;
      if (!now) return;
      const found = getState().applyText(now.text, now.form);
      if (found.length > 0) {
        getState().announce('The text has errors and was not applied.');
        return;
      }
      getState().keepWriting(null);
      getState().announce('The text was applied.');
    },
  };
}
