import type {
  DeploymentModel,
  Explanation,
  Plan,
  PlanColumn,
  Process,
  ProcessSource,
  Result,
  Scenario,
  TextDiagnostic,
} from '../core/index';
import type { Draft } from './drafts';
import type { CellAddress, IncomingFile } from './ports';

/** Identifies an open process in the address bar and the library; the sample's slug or one made from the file. */
export type DocumentId = string;

/** What a person edits: one undo history holds all three. */
export interface Content {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
}

/** One finished edit: `label` names it in the undo menu ("Move Tag release from 14 to 3"). */
export interface HistoryEntry {
  readonly label: string;
  readonly content: Content;
  /** Where the edit happened, so that undo can return there. */
  readonly selection: Selection | null;
}

export interface Selection {
  readonly stepId: string;
  /** null = the step itself. */
  readonly actionId: string | null;
}

export interface OpenDocument {
  readonly id: DocumentId;
  /** Name of the project or runbook on screen. */
  readonly title: string;
  /** Where it came from: a file of the person, or a sample that comes with the app. */
  readonly origin: 'file' | 'sample';
  readonly file: {
    readonly name: string;
    readonly path: string;
    /** As it was opened. */
    readonly bytes: Uint8Array;
    /** Files of its folder that decide how it is read. */
    readonly beside: readonly IncomingFile[];
    readonly format: 'ocl' | 'json';
    readonly handle: unknown;
  };
  /** What was read, kept so that writing changes only what differs. */
  readonly source: ProcessSource;
  readonly content: Content;
  readonly past: readonly HistoryEntry[];
  /** What undo took back; the next to redo stands last. */
  readonly future: readonly HistoryEntry[];
  /** The run of small edits (typing) that the next one with the same key joins; null when the next edit stands alone. */
  readonly folding: { readonly key: string; readonly at: number } | null;
  /** The process as the file has it; "changed" means it differs from this. */
  readonly savedProcess: Process;
  readonly savedAt: number | null;
}

export type Tab = 'steps' | 'plan';
export type Panel =
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

/** What the address bar shows (ux.md 3.2). */
export type View =
  | { readonly screen: 'library' }
  | {
      readonly screen: 'process';
      readonly documentId: DocumentId;
      readonly tab: Tab;
      readonly selection: Selection | null;
      /** A field to open, scroll to and focus (after "Go to setting"). */
      readonly field: string | null;
      readonly panel: Panel | null;
      readonly filter: string;
    };

/** Preview as: which run the verdicts of the list are for. */
export interface Lens {
  readonly environment: string | null;
  readonly channel: string;
  readonly tenant: string | null;
}

/** A short message about something that happened, with an optional way back. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly undoable: boolean;
}

/** Files that could not be opened: all causes at once; nothing open was replaced. */
export interface OpenProblem {
  readonly fileName: string;
  readonly message: string;
  readonly diagnostics: readonly TextDiagnostic[];
  /** Five lines around the first problem. */
  readonly excerpt: readonly { readonly line: number; readonly text: string }[];
}

/** Why an edit was refused; `message` is a sentence for a person. */
export interface EditError {
  readonly kind: string;
  readonly message: string;
}

export interface EditorState {
  readonly documents: Readonly<Record<DocumentId, OpenDocument>>;
  readonly order: readonly DocumentId[];
  readonly view: View;
  readonly lens: Lens;
  readonly plan: { readonly status: 'none' | 'updating' | 'fresh' | 'failed'; readonly plan: Plan | null };
  readonly notices: readonly Notice[];
  readonly openProblems: readonly OpenProblem[];
  /** Text of the polite live region. */
  readonly announcement: string;
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
  /**
   * The one way to change the process of the current document. Refusals come back; an unchanged process makes no entry.
   *
   * @param options.fold  names the field being typed into: edits with the same name, each within a second of the one
   *                      before, become one entry
   */
  edit(
    label: string,
    change: (process: Process) => Result<Process, EditError>,
    options?: { readonly fold?: string },
  ): EditError | null;
  editModel(label: string, change: (model: DeploymentModel) => DeploymentModel): void;
  editScenario(label: string, change: (scenario: Scenario) => Scenario): void;
  undo(): void;
  redo(): void;
  /** Writes to the file it came from where the browser allows it, else offers a download; `download` always does that. */
  save(options?: { readonly way?: 'download' }): Promise<void>;
  navigate(view: View): void;
  setLens(lens: Partial<Lens>): void;
  notify(text: string, options?: { readonly tone?: 'info' | 'error'; readonly undoable?: boolean }): void;
  dismiss(noticeId: number): void;
  announce(text: string): void;
  /**
   * The plan of another version of the process on screen, such as an order that is being tried. Null when a newer trial
   * replaced it.
   */
  planOf(process: Process): Promise<Plan | null>;
  /** Why one cell says what it says, for what is on screen now; null when a newer question came or there is no such cell. */
  explain(cell: CellAddress): Promise<Explanation | null>;
  /** The columns an environment opens to, for what is on screen now. */
  columns(environment: string, by: 'role' | 'target'): Promise<readonly PlanColumn[]>;
}
