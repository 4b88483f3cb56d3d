import { unreadLibrary } from './library/libraryState';
import type { ActionsOf } from './slice';
import type { DocumentSlices } from './waitingActions';

/** What the store knows of documents while nothing is open; their actions are loaded later. */
export const nothingOpen: Omit<DocumentSlices, keyof ActionsOf<DocumentSlices>> = {
  documents: {},
  order: [],
  keeping: 'kept',
  library: unreadLibrary,
  elsewhere: {},
  openProblems: [],
  fileChecks: {},
  mergeConflict: null,
  saveReview: null,
  importReview: null,
  plan: { status: 'none', plan: null },
  planProgress: null,
  planTurn: 0,
};
