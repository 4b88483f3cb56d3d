import type { ClipboardEvent } from 'react';
import type { RowActions } from '../../rows/rowActions';
import type { Selection } from '../../state/openDocument';
import { bare, type ShownRow } from './shownSteps';

export interface ClipboardEventsOptions {
  readonly rows: readonly ShownRow[];
  readonly rowActions: RowActions;
  /** The rows a key on this row is for. */
  readonly meant: (row: ShownRow) => readonly Selection[];
}

/** Copy, cut and paste on a row. Text that someone selected is copied as text, as everywhere. */
export function useClipboardEvents({
  rows,
  rowActions,
  meant,
}: ClipboardEventsOptions): (event: ClipboardEvent) => void {
  return (event) => {
    const { target } = event;
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    const row = rows.find((each) => each.key === key);
    if (row === undefined || event.defaultPrevented) return;
    if (event.type === 'paste') {
      rowActions.pasteText(event.clipboardData.getData('text/plain'), bare(row));
      event.preventDefault();
      return;
    }
    if (document.getSelection()?.isCollapsed === false) return;
    const wanted = meant(row);
    event.clipboardData.setData('text/plain', rowActions.copied(wanted));
    event.preventDefault();
    if (event.type === 'cut') rowActions.cutOut(wanted);
  };
}
