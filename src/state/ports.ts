import type {
  AnswersReader,
  FeedAnswer,
  FileToSave,
  FoundTemplate,
  GithubPlace,
  MarkdownNode,
  Planner,
  ReadAgain,
  RecordsRead,
  Saved,
  StepTemplate,
  SyncProgress,
  SyncResult,
  TemplateFileProblem,
  TemplatesFound,
} from '../core/index';

export type {
  CellAddress,
  FeedAnswer,
  FoundTemplate,
  GithubPlace,
  IncomingFile,
  Planner,
  PlanRequest,
  PlanWatch,
  ReadAgain,
  Saved,
  StorageError,
  SyncProgress,
  SyncResult,
  TemplateFileProblem,
  TemplatesFound,
} from '../core/index';

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
  readonly save: (file: FileToSave) => Promise<Saved>;
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
