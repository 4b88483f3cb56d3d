/**
 * Applies pending text now: in fields that otherwise apply it when they lose the focus, and in those that belong to one, such as
 * a choice about a new name. The focus stays where it is.
 */
export function applyPendingText(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !(isTextField(field) || field instanceof HTMLInputElement)) return;
  field.blur();
  field.focus();
}

/** Whether letters typed there are text, and so not shortcuts. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement)
    return !/^(?:button|checkbox|radio|file|submit|reset|range)$/.test(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
