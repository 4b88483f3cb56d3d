import type { ClipboardEvent } from 'react';
import type { RowActs } from '../../rows/rowActs';
import type { Selection } from '../../state/openDocument';
import { bare, type ShownRow } from './shownSteps';

export interface ClipboardEventsNeeds {
  readonly rows: readonly ShownRow[];
  readonly acts: RowActs;
  /** The rows a key on this row is for. */
  readonly meant: (row: ShownRow) => readonly Selection[];
}

/** Copy, cut and paste on a row. A stretch of text that someone marked is copied as text, as everywhere. */
export function useClipboardEvents({ rows, acts, meant }: ClipboardEventsNeeds): (event: ClipboardEvent) => void {
  return (event) => {
    const { target } = event;
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    const row = rows.find((each) => each.key === key);
    if (row === undefined || event.defaultPrevented) return;
    if (event.type === 'paste') {
      acts.pasteText(event.clipboardData.getData('text/plain'), bare(row));
      event.preventDefault();
      return;
    }
    if (document.getSelection()?.isCollapsed === false) return;
    const wanted = meant(row);
    event.clipboardData.setData('text/plain', acts.copied(wanted));
    event.preventDefault();
    if (event.type === 'cut') acts.cutOut(wanted);
  };
}
