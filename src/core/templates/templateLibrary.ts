import type { StepTemplate } from './stepTemplate';

/** A folder of a public repository of GitHub. */
export interface GithubPlace {
  readonly owner: string;
  readonly repository: string;
  readonly branch: string;
  readonly folder: string;
}

/** What is wrong with one file or one template of an import; the others are not touched by it. */
export interface TemplateFileProblem {
  readonly path: string;
  /** Its name as far as it has one. */
  readonly template: string;
  /** One or more sentences: what is there and what to do. */
  readonly message: string;
}

/** A template that was read from a file. */
export interface FoundTemplate {
  readonly template: StepTemplate;
  /** The file as it was read where the template is alone in it, else the template's own part of it. */
  readonly text: string;
  readonly path: string;
}

export interface TemplatesFound {
  readonly found: readonly FoundTemplate[];
  readonly problems: readonly TemplateFileProblem[];
  /** JSON files that are something else than templates, such as a `package.json`. */
  readonly passedOver: number;
}

export interface SyncProgress {
  readonly done: number;
  readonly of: number;
}

/** What bringing a library up to date came to. */
export interface SyncResult {
  /** Whether everything that is new was looked at; else what came so far is kept, and the next time goes on from there. */
  readonly isWhole: boolean;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** Files that gave no template, each with the cause. */
  readonly problems: readonly TemplateFileProblem[];
  /** Why it ended early; null when it did not. */
  readonly stop: { readonly kind: string; readonly message: string } | null;
}
