import type { KeptContent, Process, ProcessSource } from '../core/index';

/** A text that a person wrote by hand, to which the edits after it are applied as those before were to the file. */
export interface TextBase {
  readonly text: string;
  readonly source: ProcessSource;
  readonly process: Process;
}

/** What a person edits: one undo history holds all of it. */
export interface Content extends KeptContent {
  /** The text the process was read from when a person wrote it by hand; absent while the file's own text is the base. */
  readonly base?: TextBase;
}
