import { type RefObject, useEffect } from 'react';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { type SectionName, sectionOf } from './sections';

/** How long the outline of a field stays that "Go to setting" led to, in milliseconds. */
const outlined = 2000;

/**
 * Follows the field of the address: opens its section, scrolls to it, focuses its control and outlines it for a while.
 * The field is then taken out of the view, so that a second visit works again.
 */
export function useShownField(
  editor: RefObject<HTMLElement | null>,
  openSection: (section: SectionName) => void,
): void {
  const field = useEditor(({ view }) => (view.screen === 'process' ? view.field : null));
  const selection = useEditor(({ view }) => (view.screen === 'process' ? view.selection : null));
  const store = useEditorStore();

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each field that is asked for, on the step it is asked of
  useEffect(() => {
    const section = field === null ? null : sectionOf(field);
    if (field === null || section === null) return;
    openSection(section);
    const frame = requestAnimationFrame(() => {
      show(editor.current?.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? null);
      const { view, navigate } = store.getState();
      if (view.screen === 'process' && view.field === field) navigate({ ...view, field: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [field, selection?.stepId, selection?.actionId]);
}

function show(element: HTMLElement | null): void {
  if (element === null) return;
  element.scrollIntoView?.({ block: 'center' });
  const control =
    element.querySelector<HTMLElement>('input:checked') ??
    element.querySelector<HTMLElement>('input, select, textarea, button');
  control?.focus();
  if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  element.dataset['found'] = '';
  setTimeout(() => delete element.dataset['found'], outlined);
}
