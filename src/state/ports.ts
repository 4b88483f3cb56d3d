import type {
  AnswersReader,
  CellOfPlan,
  EnvironmentOutcomes,
  Explanation,
  FormlessType,
  FoundTemplate,
  GithubPlace,
  Json,
  MarkdownNode,
  Plan,
  PlanColumn,
  PolicyInput,
  ProcessInContext,
  RecordsRead,
  StepTemplate,
  StorageError,
  SyncProgress,
  SyncResult,
  TemplateFileProblem,
  TemplateProblem,
  TemplatesFound,
  Timeline,
} from '../core/index';

export type {
  FoundTemplate,
  GithubPlace,
  IncomingFile,
  StorageError,
  SyncProgress,
  SyncResult,
  TemplateFileProblem,
  TemplatesFound,
} from '../core/index';

export type Saved =
  | { readonly ok: true; readonly way: 'file' | 'download'; readonly handle?: unknown }
  | { readonly ok: false; readonly error: StorageError };

/** What a plan is computed from. */
export type PlanRequest = ProcessInContext;

/** What whoever shows a plan wants of a long one. */
export interface PlanWatch {
  /** The environment on screen, which is computed first; null when none is. */
  readonly first: string | null;
  /** Gets the environments that are done so far, in the order of the model, before the plan is whole. */
  readonly onPart: (plan: Plan) => void;
  /** Told after each slice how many environments are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** False once nobody waits for the rest: it is not computed, and the plan resolves to null. */
  readonly isWanted?: () => boolean;
}

/** The simulator on its own thread. A newer request cancels an older one; a cancelled request resolves to null. */
export interface Planner {
  /** The plan shown, or with `isTrial` one that is only tried; neither of the two cancels the other. */
  plan(request: PlanRequest, isTrial?: boolean, watch?: PlanWatch): Promise<Plan | null>;
  /** The columns an environment opens to. */
  columns(request: PlanRequest, environment: string, by: 'role' | 'target'): Promise<readonly PlanColumn[]>;
  explain(request: PlanRequest, cell: CellAddress): Promise<Explanation | null>;
  /** The run of one environment in the order of its events. */
  timeline(request: PlanRequest, environment: string): Promise<Timeline | null>;
  /** One environment with its reasons in full, to be compared. */
  outcomes(request: PlanRequest, environment: string): Promise<EnvironmentOutcomes | null>;
  /** One environment in the shape of the server's own deployment preview. */
  serverPreview(request: PlanRequest, environment: string): Promise<Json>;
  policyInput(request: PlanRequest, environment: string): Promise<PolicyInput | null>;
}

/** One cell of the matrix. */
export type CellAddress = CellOfPlan;

/** What reads answers of a server: large, and fetched when files come that may be some. */
export interface LateAnswers {
  /** null until it was fetched. */
  readonly reader: () => AnswersReader | null;
  readonly fetch: () => Promise<unknown>;
}

/** The few things the store needs of the world. Tests hand in plain objects. */
export interface Ports {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly planner: Planner;
  readonly answers?: LateAnswers;
  /** What is wrong with a draft out of a file; null when nothing is. */
  readonly checkDraft?: (draft: unknown) => Promise<string | null>;
  /** Records of a process out of a file, every field checked; or its name, as far as there is one, and what is wrong. */
  readonly readRecords?: (records: unknown) => Promise<RecordsRead>;
  /** A person's own templates, for backups; absent where none are kept. */
  readonly ownTemplates?: OwnTemplates;
  /** A name in the address bar that no other tab can choose at the same time; without it they are counted. */
  readonly newDocumentId?: (slug: string) => string;
  /** Writes to the handle where there is one and the browser allows it, else offers a download. */
  readonly save: (file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly handle: unknown;
    /** Where to put the file when it has no handle yet. */
    readonly folder?: unknown;
    /** What is thought to lie there: anything else is not overwritten. Null: nothing is thought to be there. */
    readonly expected: Uint8Array | null;
  }) => Promise<Saved>;
  /** Reads a file that was opened once more; absent where the browser never gives a file a second time. */
  readonly readAgain?: (file: {
    readonly name: string;
    readonly handle: unknown;
    readonly folder: unknown;
    /** Whether a person may be asked for leave. */
    readonly asks: boolean;
  }) => Promise<ReadAgain>;
  /** Packs files with their paths. */
  readonly zip?: (
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  ) => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string }>;
}

/** A person's own step templates as the texts they are kept in. */
export interface OwnTemplates {
  texts(): Promise<Answer<readonly string[]>>;
  /** Keeps templates in place of those with the same ids; answers with what could not be read as one, each with its cause. */
  keep(texts: readonly string[]): Promise<Answer<readonly string[]>>;
}

/** What lies on the disk now; null where there is no such file any more. */
export type ReadAgain =
  | { readonly ok: true; readonly bytes: Uint8Array | null }
  | { readonly ok: false; readonly message: string };

/** What a list of templates gave; `problems` says what is odd in it. */
export type FeedAnswer =
  | {
      readonly ok: true;
      readonly templates: readonly StepTemplate[];
      readonly problems: readonly TemplateProblem[];
      /** Types of action the list knows by name only. */
      readonly formless?: readonly FormlessType[];
    }
  | { readonly ok: false; readonly message: string };

/** Where template lists come from. */
export interface TemplateFeeds {
  readonly builtin: () => Promise<FeedAnswer>;
  /** The built-in ones say what the action types can do. */
  readonly community: (builtins: readonly StepTemplate[]) => Promise<FeedAnswer>;
  /**
   * The templates of a list that fit what is typed, the best first; null when a newer query came before the answer.
   * An empty query finds nothing, but has the list made ready.
   */
  readonly search: (templates: readonly StepTemplate[], query: string) => Promise<readonly StepTemplate[] | null>;
  /** Libraries that a person turned on, and their own templates; absent where nothing is kept. */
  readonly shelf?: TemplateShelfPort;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A library of templates that a person turned on or took from a disk. */
export interface TemplateLibrary {
  readonly id: string;
  readonly title: string;
  readonly from: ({ readonly kind: 'github' } & GithubPlace) | { readonly kind: 'disk' } | { readonly kind: 'server' };
  /** When its files were last compared, in milliseconds since 1970; null while that never came to an end. */
  readonly checkedAt: number | null;
  /** Not before this time its list may be asked for again; null when it may be now. */
  readonly waitUntil: number | null;
  /** Files without a usable template, with the cause. */
  readonly refused: readonly TemplateFileProblem[];
}

/** A template kept in this browser, and the library it belongs to; `custom` for a person's own. */
export interface KeptStepTemplate {
  readonly template: StepTemplate;
  readonly library: string;
  readonly text: string;
}

/** Where templates of libraries and of this person are kept. Nothing is fetched but by `sync`. */
export interface TemplateShelfPort {
  libraries(): Promise<Answer<readonly TemplateLibrary[]>>;
  kept(builtins: readonly StepTemplate[]): Promise<Answer<readonly KeptStepTemplate[]>>;
  /** Versions that were replaced or taken away. */
  earlier(builtins: readonly StepTemplate[]): Promise<Answer<readonly KeptStepTemplate[]>>;
  /** Notes a library of GitHub, still empty. */
  turnOn(place: GithubPlace): Promise<Answer<TemplateLibrary>>;
  /** Brings a library of GitHub up to date. */
  sync(
    library: TemplateLibrary,
    options: {
      readonly builtins: readonly StepTemplate[];
      readonly signal: AbortSignal;
      readonly onProgress: (progress: SyncProgress) => void;
    },
  ): Promise<SyncResult>;
  removeLibrary(id: string): Promise<Answer<void>>;
  /** Reads files a person chose: templates, folders of them, zip files. Nothing is kept yet. */
  readFiles(files: Iterable<File>, builtins: readonly StepTemplate[]): Promise<TemplatesFound>;
  /** What was dropped; call it while the drop is handled. */
  droppedFiles(
    transfer: DataTransfer,
  ): Promise<{ readonly name: string; readonly files: readonly File[]; readonly unreadable: readonly string[] }>;
  readText(text: string, builtins: readonly StepTemplate[]): Promise<TemplatesFound>;
  /** Keeps templates as a library, in place of the one with the same title. */
  keepLibrary(title: string, kind: 'disk' | 'server', found: TemplatesFound): Promise<Answer<TemplateLibrary>>;
  /** Keeps templates as a person's own, in place of those with the same ids. */
  keepCustom(found: readonly FoundTemplate[]): Promise<Answer<void>>;
  removeCustom(ids: readonly string[]): Promise<Answer<void>>;
  /** What was written of a template and not saved yet; null when there is nothing. */
  draft(id: string): Promise<string | null>;
  keepDraft(id: string, text: string | null): Promise<Answer<void>>;
  /** A new GUID. */
  newId(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Offers a text as a file to save. */
  saveAs(fileName: string, text: string): Promise<Answer<void>>;
}

/** Reads Markdown as plain elements; HTML in it is text. */
export type MarkdownReader = (source: string) => Promise<readonly MarkdownNode[]>;
