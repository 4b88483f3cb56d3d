import type { KeptContent, Process, ProcessSource } from '../core/index';

/** A process text that a person edited. Later edits are applied to it, as earlier ones are to the file. */
export interface TextBase {
  readonly text: string;
  readonly source: ProcessSource;
  readonly process: Process;
}

/** What a person edits: one undo history holds all of it. */
export interface Content extends KeptContent {
  /** The text the process was read from if a person edited it; absent while the file's own text is the base. */
  readonly base?: TextBase;
}
