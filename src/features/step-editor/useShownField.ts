import { type RefObject, useEffect } from 'react';
import { selectField } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { type SectionName, sectionOf } from './sections';
import { useShown } from './shownRow';
import { useForm } from './what/form/useActionForm';

/** How long a field opened by "Go to setting" stays outlined, in milliseconds. */
const outlined = 2000;

/**
 * Follows the field of the address: opens its section, scrolls to it, focuses its control and outlines it for a while.
 * The field is then taken out of the view, so that a second visit works again.
 */
export function useShownField(
  editor: RefObject<HTMLElement | null>,
  open: ReadonlySet<SectionName>,
  openSection: (section: SectionName) => void,
): void {
  const field = useEditor(selectField);
  const store = useEditorStore();
  const form = useForm();
  const section = useShown((shown) => (field === null ? null : sectionOf(field, shown, form)));
  const isOpen = section !== null && open.has(section);

  // Two passes: the first opens the section, the next finds the field in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: requests a section only once, whatever callback it gets
  useEffect(() => {
    if (field === null) return;
    if (section !== null && !isOpen) {
      openSection(section);
      return;
    }
    const fields = section === null ? [] : (editor.current?.querySelectorAll<HTMLElement>('[data-field]') ?? []);
    show([...fields].find((each) => each.dataset['field'] === field) ?? null);
    const { changeView } = store.getState();
    if (field !== null && selectField(store.getState()) === field) changeView({ field: null });
  }, [field, section, isOpen]);
}

function show(element: HTMLElement | null): void {
  if (element === null) return;
  element.scrollIntoView?.({ block: 'center' });
  const control =
    element.querySelector<HTMLElement>('input:checked') ??
    element.querySelector<HTMLElement>('input, select, textarea, [contenteditable="true"]') ??
    element.querySelector<HTMLElement>('button');
  control?.focus();
  if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  element.dataset['found'] = '';
  setTimeout(() => delete element.dataset['found'], outlined);
}
