import { shownAt } from './characters';
import type { MessageParts, OclErrorCode, OclWarningCode } from './messages';

/** Something wrong or odd at an offset; turned into a diagnostic when the whole text was read. */
export interface Problem extends MessageParts {
  readonly code: OclErrorCode | OclWarningCode;
  readonly offset: number;
  readonly related?: { readonly offset: number; readonly message: string };
  /** Said instead of the usual message. */
  readonly message?: string;
}

/** Where the parser stands. The functions that read a part move `at` behind it, or note a problem and give null. */
export interface Reader {
  readonly text: string;
  readonly legacyHeredoc: boolean;
  at: number;
  problems: Problem[];
  /** Tags of heredocs that end nowhere behind the offset given, so that no search is made twice. */
  readonly missingTags: Map<string, number>;
  /** Keys of dictionaries without regard to case, by key. */
  readonly foldedKeys: Map<string, string>;
  /** How many heredocs without an end were met in text that is being skipped; each costs a search to the end. */
  endlessSkips: number;
}

/** A reader at the beginning of a text. */
export function readerOf(text: string, legacyHeredoc: boolean): Reader {
  return { text, legacyHeredoc, at: 0, problems: [], missingTags: new Map(), foldedKeys: new Map(), endlessSkips: 0 };
}

/** Notes an error and gives null, which says that the statement cannot be read. */
export function fail(
  reader: Reader,
  code: OclErrorCode,
  offset: number,
  parts: Omit<Problem, 'code' | 'offset'> = {},
): null {
  reader.problems.push({ code, offset, found: shownAt(reader.text, offset), ...parts });
  return null;
}
