import type { Notice } from './viewState';

/** The maximum number of messages on screen; older ones make room. */
const maxNotices = 3;

let lastNotice = 0;

/** The messages with a new one. */
export function withNotice(notices: readonly Notice[], notice: Omit<Notice, 'id'>): readonly Notice[] {
  lastNotice += 1;
  return [...notices, { id: lastNotice, ...notice }].slice(-maxNotices);
}

/** Messages without those that offer to undo an edit that is no longer the newest, or not of the process on screen. */
export function withoutUndo(notices: readonly Notice[]): readonly Notice[] {
  return notices.some(({ undoes }) => undoes !== null) ? notices.filter(({ undoes }) => undoes === null) : notices;
}
