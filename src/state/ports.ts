import type {
  DeploymentModel,
  EnvironmentOutcomes,
  Explanation,
  FormlessType,
  Plan,
  PlanColumn,
  Process,
  Scenario,
  StepTemplate,
  TemplateProblem,
  Timeline,
} from '../core/index';

/** A file as it came into the app; `handle` is the browser's own, opaque here, when it can be written back. */
export interface IncomingFile {
  readonly name: string;
  /** Path inside a dropped folder, with `/`; the name alone otherwise. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly handle: unknown;
  /** The browser's handle of the folder it lies in, where a folder was opened; opaque here. */
  readonly folder?: unknown;
  /** Opens what can be read of it, should it be broken. */
  readonly recover?: boolean;
  /** What lies on the disk, where `bytes` were repaired here. */
  readonly onDisk?: Uint8Array;
  /** Why it could not be taken in (empty, too large, no text); its bytes are then empty. */
  readonly refusal?: string;
}

export interface StorageError {
  readonly kind: 'cancelled' | 'refused' | 'changed-elsewhere' | 'too-large' | 'failed';
  readonly message: string;
  /** What lies on the disk now, where something else changed it. */
  readonly onDisk?: Uint8Array;
}

export type Saved =
  | { readonly ok: true; readonly way: 'file' | 'download'; readonly handle?: unknown }
  | { readonly ok: false; readonly error: StorageError };

/** What a plan is computed from. */
export interface PlanRequest {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
}

/** What whoever shows a plan wants of a long one. */
export interface PlanWatch {
  /** The environment on screen, which is computed first; null when none is. */
  readonly first: string | null;
  /** Gets the environments that are done so far, in the order of the model, before the plan is whole. */
  readonly onPart: (plan: Plan) => void;
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
}

/** One cell of the matrix. */
export interface CellAddress {
  readonly stepId: string;
  readonly actionId: string | null;
  readonly environment: string;
  readonly target: string | null;
}

/** The few things the store needs of the world. Tests hand in plain objects. */
export interface Ports {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly planner: Planner;
  /** Writes to the handle where there is one and the browser allows it, else offers a download. */
  readonly save: (file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly handle: unknown;
    /** Where to put the file when it has no handle yet. */
    readonly folder?: unknown;
    /** Writes although something else changed the file since it was opened. */
    readonly overwrites: boolean;
  }) => Promise<Saved>;
}

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
}

/** A piece of Markdown: a text, or an element with what is in it. */
export type MarkdownNode =
  | string
  | {
      /** Name of a plain element: `p`, `ul`, `strong` … */
      readonly tag: string;
      /** Where a link leads. */
      readonly href?: string;
      readonly children: readonly MarkdownNode[];
    };

/** Reads Markdown as plain elements; HTML in it is text. */
export type MarkdownReader = (source: string) => Promise<readonly MarkdownNode[]>;
