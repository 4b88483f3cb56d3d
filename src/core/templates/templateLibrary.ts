import type { StepTemplate } from './stepTemplate';

/** A folder in a public GitHub repository. */
export interface GithubPlace {
  readonly owner: string;
  readonly repository: string;
  readonly branch: string;
  readonly folder: string;
}

/** A problem with one file or one template of an import; the others are still imported. */
export interface TemplateFileProblem {
  readonly path: string;
  /** Its name, as far as it is known. */
  readonly template: string;
  /** One or more sentences: what is wrong and what to do. */
  readonly message: string;
}

/** A template that was read from a file. */
export interface FoundTemplate {
  readonly template: StepTemplate;
  /** The whole file if it contains only this template, else the template's part of it. */
  readonly text: string;
  readonly path: string;
}

export interface TemplatesFound {
  readonly found: readonly FoundTemplate[];
  readonly problems: readonly TemplateFileProblem[];
  /** How many JSON files contain something other than templates, such as a `package.json`. */
  readonly passedOver: number;
}

export interface SyncProgress {
  readonly done: number;
  readonly of: number;
}

/** The result of updating a library. */
export interface SyncResult {
  /** Whether everything new was read; otherwise the templates so far are kept, and the next update continues from there. */
  readonly isWhole: boolean;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** Files that gave no template, each with the reason. */
  readonly problems: readonly TemplateFileProblem[];
  /** Why the update ended early; null if it did not. */
  readonly stop: { readonly kind: string; readonly message: string } | null;
}
