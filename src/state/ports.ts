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

/** How the caller follows a long plan. */
export interface PlanWatch {
  /** The environment on screen, which is computed first; null if there is none. */
  readonly first: string | null;
  /** Receives the environments done so far, in the order of the model, before the plan is complete. */
  readonly onPart: (plan: Plan) => void;
  /** Called after each slice with the number of environments done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** False once the rest is no longer wanted: it is not computed, and the plan resolves to null. */
  readonly isWanted?: () => boolean;
}

/** The simulator on its own thread. A newer request cancels an older one; a cancelled request resolves to null. */
export interface Planner {
  /** The plan on screen, or with `isTrial` a trial; neither cancels the other. */
  plan(request: PlanRequest, isTrial?: boolean, watch?: PlanWatch): Promise<Plan | null>;
  /** The columns of an expanded environment. */
  columns(request: PlanRequest, environment: string, by: 'role' | 'target'): Promise<readonly PlanColumn[]>;
  explain(request: PlanRequest, cell: CellAddress): Promise<Explanation | null>;
  /** The run of one environment in the order of its events. */
  timeline(request: PlanRequest, environment: string): Promise<Timeline | null>;
  /** One environment with its reasons in full, for a comparison. */
  outcomes(request: PlanRequest, environment: string): Promise<EnvironmentOutcomes | null>;
  /** One environment in the shape of the server's own deployment preview. */
  serverPreview(request: PlanRequest, environment: string): Promise<Json>;
  policyInput(request: PlanRequest, environment: string): Promise<PolicyInput | null>;
}

/** One cell of the matrix. */
export type CellAddress = CellOfPlan;

/** The reader of server answers: large, so fetched when opened files may be some. */
export interface LateAnswers {
  /** null until it is fetched. */
  readonly reader: () => AnswersReader | null;
  readonly fetch: () => Promise<unknown>;
}

/** The few things the store needs from outside. Tests pass plain objects. */
export interface Ports {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly planner: Planner;
  readonly answers?: LateAnswers;
  /** What is wrong with a draft from a file; null if nothing is. */
  readonly checkDraft?: (draft: unknown) => Promise<string | null>;
  /** The records of a process from a file, every field checked; or its name, if there is one, and what is wrong. */
  readonly readRecords?: (records: unknown) => Promise<RecordsRead>;
  /** A person's own templates, for backups; absent where none are kept. */
  readonly ownTemplates?: OwnTemplates;
  /** A name in the address bar that no other tab can choose at the same time; without this port, names are numbered. */
  readonly newDocumentId?: (slug: string) => string;
  /** Writes to the handle if there is one and the browser allows it, otherwise offers a download. */
  readonly save: (file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly handle: unknown;
    /** Where to put the file when it has no handle yet. */
    readonly folder?: unknown;
    /** What is expected to be there: anything else is not overwritten. null: nothing is expected. */
    readonly expected: Uint8Array | null;
  }) => Promise<Saved>;
  /** Reads an opened file again; absent if the browser cannot read a file a second time. */
  readonly readAgain?: (file: {
    readonly name: string;
    readonly handle: unknown;
    readonly folder: unknown;
    /** Whether the person may be asked for permission. */
    readonly asks: boolean;
  }) => Promise<ReadAgain>;
  /** Packs files with their paths. */
  readonly zip?: (
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  ) => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string }>;
}

/** A person's own step templates, as stored texts. */
export interface OwnTemplates {
  texts(): Promise<Answer<readonly string[]>>;
  /** Stores templates, replacing those with the same ids; returns those that could not be read, each with its cause. */
  keep(texts: readonly string[]): Promise<Answer<readonly string[]>>;
}

/** What is on disk now; null if the file no longer exists. */
export type ReadAgain =
  | { readonly ok: true; readonly bytes: Uint8Array | null }
  | { readonly ok: false; readonly message: string };

/** A list of templates; `problems` says what is wrong with it. */
export type FeedAnswer =
  | {
      readonly ok: true;
      readonly templates: readonly StepTemplate[];
      readonly problems: readonly TemplateProblem[];
      /** Action types the list knows by name only. */
      readonly formless?: readonly FormlessType[];
    }
  | { readonly ok: false; readonly message: string };

/** The sources of template lists. */
export interface TemplateFeeds {
  readonly builtin: () => Promise<FeedAnswer>;
  /** The built-in ones say what the action types can do. */
  readonly community: (builtins: readonly StepTemplate[]) => Promise<FeedAnswer>;
  /**
   * The templates of a list that match a query, the best first; null if a newer query came before the answer. An empty query
   * finds nothing, but prepares the index.
   */
  readonly search: (templates: readonly StepTemplate[], query: string) => Promise<readonly StepTemplate[] | null>;
  /** Libraries that a person turned on, and their own templates; absent if nothing can be stored. */
  readonly shelf?: TemplateShelfPort;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A library of templates that a person turned on or took from a disk. */
export interface TemplateLibrary {
  readonly id: string;
  readonly title: string;
  readonly from: ({ readonly kind: 'github' } & GithubPlace) | { readonly kind: 'disk' } | { readonly kind: 'server' };
  /** When its files were last compared, in milliseconds since 1970; null if that never finished. */
  readonly checkedAt: number | null;
  /** The time before which its list must not be requested again; null if it may be now. */
  readonly waitUntil: number | null;
  /** Files without a usable template, with the cause. */
  readonly refused: readonly TemplateFileProblem[];
}

/** A template stored in this browser, and the library it belongs to; `custom` for a person's own. */
export interface KeptStepTemplate {
  readonly template: StepTemplate;
  readonly library: string;
  readonly text: string;
}

/** The storage of library templates and of a person's own. Only `sync` uses the network. */
export interface TemplateShelfPort {
  libraries(): Promise<Answer<readonly TemplateLibrary[]>>;
  kept(builtins: readonly StepTemplate[]): Promise<Answer<readonly KeptStepTemplate[]>>;
  /** Versions that were replaced or deleted. */
  earlier(builtins: readonly StepTemplate[]): Promise<Answer<readonly KeptStepTemplate[]>>;
  /** Adds a library of GitHub, still empty. */
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
  /** Reads files a person chose: templates, folders of them, zip files. Nothing is stored yet. */
  readFiles(files: Iterable<File>, builtins: readonly StepTemplate[]): Promise<TemplatesFound>;
  /** The dropped files; must be called while the drop event is handled. */
  droppedFiles(
    transfer: DataTransfer,
  ): Promise<{ readonly name: string; readonly files: readonly File[]; readonly unreadable: readonly string[] }>;
  readText(text: string, builtins: readonly StepTemplate[]): Promise<TemplatesFound>;
  /** Stores templates as a library, replacing the one with the same title. */
  keepLibrary(title: string, kind: 'disk' | 'server', found: TemplatesFound): Promise<Answer<TemplateLibrary>>;
  /** Stores templates as a person's own, replacing those with the same ids. */
  keepCustom(found: readonly FoundTemplate[]): Promise<Answer<void>>;
  removeCustom(ids: readonly string[]): Promise<Answer<void>>;
  /** The unsaved draft of a template; null if there is none. */
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
