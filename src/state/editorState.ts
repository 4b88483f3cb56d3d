import type {
  DeploymentModel,
  EnvironmentOutcomes,
  Explanation,
  Json,
  Plan,
  PlanColumn,
  Process,
  Result,
  Scenario,
  TextDiagnostic,
  Timeline,
} from '../core/index';
import type { Draft } from './drafts';
import type { ImportReview } from './importOffer';
import type { LibraryState } from './library/libraryState';
import type { Lost } from './lost';
import type { Content, DocumentId, OpenDocument, Selection, Writing } from './openDocument';
import type { CellAddress, IncomingFile, PlanRequest } from './ports';
import type { SessionState } from './sessionState';
import type { Settings } from './settings';

/** The views of a process that have an address of their own. */
export type Tab = 'steps' | 'plan' | 'compare' | 'text' | 'model';
export type Panel =
  /** What is tried without touching the process. */
  | { readonly kind: 'scenario' }
  | { readonly kind: 'reorder'; readonly selected: readonly Selection[] }
  | { readonly kind: 'add'; readonly place: AddPlace }
  | {
      readonly kind: 'why';
      readonly cell: {
        readonly stepId: string;
        readonly actionId: string | null;
        readonly environment: string;
        readonly target: string | null;
      };
    };

/** Where a new step goes. */
export type AddPlace = { readonly at: 'end' } | { readonly at: 'before' | 'after' | 'into'; readonly stepId: string };

/** What the address bar shows. */
export type View =
  | { readonly screen: 'library' }
  | { readonly screen: 'settings' }
  /** The template lists; `template` names one of a person's own that is being edited, `new` one that is being made. */
  | { readonly screen: 'templates'; readonly template: string | null }
  | {
      readonly screen: 'process';
      readonly documentId: DocumentId;
      readonly tab: Tab;
      readonly selection: Selection | null;
      /** Which part of a tab that has several: `targets` of the model, `json` of the text; null for its first. */
      readonly part: string | null;
      /** A field, or on the Text tab a line, to open, scroll to and focus (after "Go to setting"). */
      readonly field: string | null;
      readonly panel: Panel | null;
      readonly filter: string;
    };

/** The view of a process. */
export type ProcessView = Extract<View, { readonly screen: 'process' }>;

/** Preview as: which run the verdicts of the list are for. */
export interface Preview {
  readonly environment: string | null;
  readonly channel: string;
  readonly tenant: string | null;
}

/** A short message about something that happened, with an optional way back. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  /** The edit that "Undo" takes back; null when there is none. Only a message about the newest edit has one. */
  readonly undoes: number | null;
}

/** Files that could not be opened: all causes at once; nothing open was replaced. */
export interface OpenProblem {
  readonly fileName: string;
  readonly message: string;
  readonly diagnostics: readonly TextDiagnostic[];
  /** Five lines around the first problem. */
  readonly excerpt: readonly { readonly line: number; readonly text: string }[];
  /** What a person can go on from; absent for what is no text at all. */
  readonly wayOn?: {
    readonly file: IncomingFile;
    readonly text: string;
    /** The other files that came with it. */
    readonly others: readonly IncomingFile[];
    /** How many steps can be read of it as it is, of how many it seems to have; null when none can. */
    readonly readable: { readonly steps: number; readonly of: number } | null;
  };
}

export interface SaveOptions {
  /** A copy, whatever can be written. */
  readonly way?: 'download';
  /** The changed lines were seen. */
  readonly reviewed?: boolean;
  /** What something else wrote meanwhile was seen in the review, and may go. */
  readonly overwrites?: boolean;
}

/** What a save would change, shown before the file is overwritten. */
export interface SaveReview {
  readonly documentId: DocumentId;
  /** What is saved of the document: the process in its file, or the model in its own. */
  readonly subject: 'process' | 'model';
  readonly fileName: string;
  readonly before: string;
  readonly after: string;
  /** Why it is asked: the first time, always, or because something else changed the file meanwhile. */
  readonly cause: 'first' | 'always' | 'changed-elsewhere';
  /** What to say beside the lines, such as who changed the file. */
  readonly message: string;
  /** What something else wrote into the file meanwhile. */
  readonly onDisk?: Uint8Array;
}

export type ImportWay =
  | { readonly kind: 'open' }
  | { readonly kind: 'replace' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'add'; readonly id: DocumentId };

/** Why an edit was refused; `message` is a sentence for a person. */
export interface EditError {
  readonly kind: string;
  readonly message: string;
}

/**
 * What an edit does: most change the process, some another part, a few several that belong together, such as a rename
 * that variables and what-ifs follow.
 */
export type Change =
  | ((process: Process) => Result<Process, EditError>)
  | { readonly model: (model: DeploymentModel) => DeploymentModel }
  | { readonly scenario: (scenario: Scenario) => Scenario }
  | { readonly all: (content: Content) => Result<Partial<Content>, EditError> };

/** The command palette, the list of keys, the name of a scenario file to be written, or what is assumed of the model. */
export type Overlay = 'palette' | 'shortcuts' | 'save-scenario' | 'assumed' | 'add-environment' | 'new-process';

export interface EditorState extends SessionState {
  readonly documents: Readonly<Record<DocumentId, OpenDocument>>;
  readonly order: readonly DocumentId[];
  readonly view: View;
  readonly preview: Preview;
  readonly plan: { readonly status: 'none' | 'updating' | 'fresh' | 'failed'; readonly plan: Plan | null };
  readonly notices: readonly Notice[];
  /** What the address asks for in vain, until one goes somewhere. */
  readonly lost: Lost | null;
  readonly openProblems: readonly OpenProblem[];
  readonly settings: Settings;
  /** What stands over every screen. */
  readonly overlay: Overlay | null;
  /** Text of the polite live region. */
  readonly announcement: string;
  /** What the browser keeps beside the open documents. */
  readonly library: LibraryState;
  /** Documents that another tab edits; here they can only be read. */
  readonly elsewhere: Readonly<Record<DocumentId, true>>;
  /** Whether the browser has stored the last edits. */
  readonly keeping: 'kept' | 'pending' | 'failed';

  /** Opens process files with what belongs to them (model, variables, settings); problems go to `openProblems`. */
  open(
    files: readonly IncomingFile[],
    options?: { readonly id?: DocumentId; readonly title?: string; readonly origin?: OpenDocument['origin'] },
  ): readonly DocumentId[];
  /** Brings back what the browser kept, without replacing what is open. */
  restore(drafts: readonly Draft[]): void;
  /** Takes a document out of the library, with what the browser kept of it. */
  close(id: DocumentId): void;
  closeProblems(): void;
  /** Another name for a document on screen and in the library; its file keeps its own. */
  retitle(id: DocumentId, title: string): void;
  /** What was chosen, dropped or pasted and waits for a yes. */
  readonly importReview: ImportReview | null;
  /** Opens files at once where there is nothing to say about them, else shows what they are first. */
  offer(files: readonly IncomingFile[]): readonly DocumentId[];
  /** Reads the answers of a server in the review for another of its projects. */
  chooseProject(projectId: string): void;
  /**
   * Ends the review: everything opens beside what is open, with the comparison of both where that is wanted; what is open
   * already takes over what the files say (one edit each) and the rest opens; or what the files say of a model is added
   * to the model of an open process.
   */
  takeImport(way: ImportWay): readonly DocumentId[];
  closeImport(): void;
  /** Opens a file of `openProblems` with another text, or with what can be read of it. False: it still cannot be read. */
  openRepaired(fileName: string, repaired: { readonly text: string } | 'what can be read'): DocumentId | null;
  /**
   * The one way to change anything of the document on screen; one call is one entry to undo. Refusals come back; a change
   * of nothing makes no entry.
   *
   * @param options.fold  names the field being typed into: edits with the same name, each within a second of the one
   *                      before, become one entry
   */
  edit(label: string, change: Change, options?: { readonly fold?: string }): EditError | null;
  undo(): void;
  /** Takes one edit back, while it is the newest; nothing happens once another one came or it is undone. */
  undoEdit(id: number): void;
  redo(): void;
  /** Writes to the file it came from where the browser allows it, else offers a download; `download` always does that. */
  save(options?: SaveOptions): Promise<void>;
  /** Writes the model: to its file beside the process, to the open folder, else a download. */
  saveModel(options?: SaveOptions): Promise<void>;
  /** Writes the what-ifs to a file of their own, with what is previewed where that is wanted. */
  saveScenario(name: string, options: { readonly withPreview: boolean }): Promise<void>;
  /** Takes the what-ifs of a scenario file in place of those there are, as one edit; what is wrong with it is told. */
  openScenario(file: IncomingFile): void;
  /** Everything the browser keeps, as one file. */
  saveBackup(): Promise<void>;
  /** Brings back what a backup has, beside what is open; its settings take the place of these. */
  restoreBackup(file: IncomingFile): void;
  /** Set while the changed lines of a save wait for a yes. */
  readonly saveReview: SaveReview | null;
  closeSaveReview(): void;
  /**
   * Ends a review of a file that something else changed: what that wrote takes the place of what is here, or both are
   * brought together. Either is one edit; lines that both changed are for a person, on the Text tab.
   */
  takeTheirs(way: 'theirs' | 'merged'): void;
  /**
   * Takes a text for the whole process, as one edit. In the form of the file, which is the usual one, later edits and
   * saving go on from that very text; in the other form the file keeps its own layout where nothing changed.
   *
   * @returns what is wrong with it; empty when it was taken
   */
  applyText(text: string, form?: 'ocl' | 'json'): readonly TextDiagnostic[];
  /** Keeps a text that is being written; null when it was applied or discarded. */
  keepWriting(writing: Writing | null): void;
  navigate(view: View): void;
  /** Changes something of what is on screen of a process; does nothing on the other screens. */
  changeView(change: Partial<Omit<ProcessView, 'screen'>>): void;
  setPreview(preview: Partial<Preview>): void;
  showOverlay(overlay: Overlay | null): void;
  changeSettings(change: Partial<Settings>): void;
  /** @param options.undoable  offers to undo the newest edit, for as long as it is the newest */
  notify(text: string, options?: { readonly tone?: 'info' | 'error'; readonly undoable?: boolean }): void;
  dismiss(noticeId: number): void;
  announce(text: string): void;
  /**
   * The plan of another version of the process on screen, such as an order that is being tried. Null when a newer trial
   * replaced it.
   */
  planOf(process: Process): Promise<Plan | null>;
  /** The plan of anything else, to hold the one on screen against; null when a newer trial replaced it. */
  planFor(request: PlanRequest): Promise<Plan | null>;
  /** Why one cell says what it says, for what is on screen now; null when a newer question came or there is no such cell. */
  explain(cell: CellAddress): Promise<Explanation | null>;
  /** The columns an environment opens to, for what is on screen now. */
  columns(environment: string, by: 'role' | 'target'): Promise<readonly PlanColumn[]>;
  /** The run of an environment in the order of its events, for what is on screen now; null when a newer question came. */
  timeline(environment: string): Promise<Timeline | null>;
  /** One environment of any version, to be compared. */
  outcomes(request: PlanRequest, environment: string): Promise<EnvironmentOutcomes | null>;
  /** One environment in the shape of the server's own deployment preview, for what is on screen now. */
  serverPreview(environment: string): Promise<Json>;
  /** Offers a text, such as a report, as a new file. */
  saveText(fileName: string, text: string): Promise<void>;
}
