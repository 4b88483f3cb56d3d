import type { EditorState } from './editorState';
import type { SessionState } from './sessionState';
import type { ActionsOf } from './slice';
import type { ViewState } from './viewState';

/** The document slices of the store: everything but view and session. */
export type DocumentSlices = Omit<EditorState, keyof ViewState | keyof SessionState>;

export type DocumentActions = ActionsOf<DocumentSlices>;

type ActionName = keyof DocumentActions;

/** What an action returns while its code is loading: a promise of the result, or a value that means nothing happened yet. */
type Meanwhile<Given> = undefined extends Given
  ? 'nothing'
  : Given extends Promise<unknown>
    ? 'promise'
    : Given extends readonly unknown[]
      ? 'empty'
      : 'null';

const meanwhile: { readonly [K in ActionName]: Meanwhile<ReturnType<DocumentSlices[K]>> } = {
  open: 'empty',
  restore: 'nothing',
  close: 'nothing',
  closeProblems: 'nothing',
  retitle: 'nothing',
  duplicate: 'null',
  openRepaired: 'promise',
  save: 'promise',
  saveModel: 'promise',
  saveFile: 'promise',
  saveAll: 'promise',
  downloadChanged: 'promise',
  checkFiles: 'promise',
  compareWithDisk: 'promise',
  resolveConflict: 'promise',
  closeSaveReview: 'nothing',
  takeTheirs: 'promise',
  prepareOffer: 'promise',
  offer: 'empty',
  chooseProject: 'nothing',
  takeImport: 'empty',
  closeImport: 'nothing',
  edit: 'null',
  undo: 'nothing',
  undoEdit: 'nothing',
  redo: 'nothing',
  applyText: 'empty',
  keepPendingText: 'nothing',
  keepTyped: 'nothing',
  stopPlan: 'nothing',
  resumePlan: 'nothing',
  planOf: 'promise',
  planFor: 'promise',
  explain: 'promise',
  columns: 'promise',
  timeline: 'promise',
  outcomes: 'promise',
  serverPreview: 'promise',
  policyInput: 'promise',
  keepScenario: 'null',
  chooseScenario: 'nothing',
  renameScenario: 'null',
  duplicateScenario: 'nothing',
  removeScenario: 'nothing',
  saveScenario: 'promise',
  openScenario: 'nothing',
  saveText: 'promise',
  saveBackup: 'promise',
  restoreBackup: 'promise',
};

/** The actions on documents before their code is loaded: each runs once it is, in the order of the calls. */
export function waitingActions(rest: () => Promise<EditorState>): DocumentActions {
  const waiting = Object.entries(meanwhile).map(([name, given]) => {
    const act = (...args: never[]) => {
      const done = rest().then((state) => (state[name as ActionName] as (...args: never[]) => unknown)(...args));
      if (given === 'promise') return done;
      return given === 'empty' ? [] : given === 'null' ? null : undefined;
    };
    return [name, act];
  });
  return Object.fromEntries(waiting) as DocumentActions;
}
