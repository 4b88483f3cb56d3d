import { shownAt } from './characters';
import type { FactValue } from './facts';
import type { MessageParts, OclErrorCode, OclWarningCode } from './messages';
import type { RowHeredocs } from './rowNode';
import type { Words } from './words';

/** An error or warning at an offset; converted to a diagnostic after the whole text was read. */
export interface Problem extends MessageParts {
  readonly code: OclErrorCode | OclWarningCode;
  readonly offset: number;
  readonly related?: { readonly offset: number; readonly message: string };
  /** Replaces the standard message. */
  readonly message?: string;
}

/** Which blocks are rows: they are read to facts, and their nodes are created on demand (`RowNode`). */
export interface RowRules {
  /** Folds a name for comparison. */
  readonly nameOf: (name: string) => string;
  /** Whether blocks with such a name are rows. */
  readonly isRow: (name: string) => boolean;
}

/** The state of the parser. Functions that parse a part move `at` after it, or record a problem and return null. */
export interface Reader {
  readonly text: string;
  readonly legacyHeredoc: boolean;
  /** Null if all nodes are wanted at once. */
  readonly rows: RowRules | null;
  at: number;
  problems: Problem[];
  /** Tags of heredocs without an end after the given offset, so that no search is repeated. */
  readonly missingTags: Map<string, number>;
  /** Folded keys of dictionaries, by key. */
  readonly foldedKeys: Map<string, string>;
  /** How many heredocs without an end were found in skipped text; each costs a search to the end. */
  endlessSkips: number;
  /** Names and keys found so far. */
  readonly words: Words;
  /** Attribute names of the blocks being read to facts, outermost first; each block removes its own from the end. */
  readonly names: string[];
  readonly values: FactValue[];
  /** How many of them are valid; the lists are not shortened, which would be slower. */
  attributes: number;
  /** Lists of attribute names of earlier blocks. */
  readonly nameLists: (readonly string[])[];
  /** How much text was read to facts without use; limits the cost of blocks that are no rows. */
  wasted: number;
  /** Keys of dictionaries that were read to facts. */
  readonly factKeys: Map<string, FactKey>;
  /** How many dictionaries were read to facts. */
  dictionaries: number;
  /** The heredocs of the row that is being read to facts. */
  heredocs: RowHeredocs;
  /** Whether a row showed that the file was not written for the older rule, so that no other needs to be checked. */
  isOfToday: boolean;
}

/** A key, shared by all that differ from it only in case. */
export interface FactKey {
  /** The number of the last dictionary that contained it. */
  seenIn: number;
}

/** A reader at the beginning of a text. */
export function readerOf(text: string, legacyHeredoc: boolean, rows: RowRules | null = null): Reader {
  return {
    text,
    legacyHeredoc,
    rows,
    at: 0,
    problems: [],
    missingTags: new Map(),
    foldedKeys: new Map(),
    endlessSkips: 0,
    words: [],
    names: [],
    values: [],
    attributes: 0,
    nameLists: [],
    wasted: 0,
    factKeys: new Map(),
    dictionaries: 0,
    heredocs: 'none',
    isOfToday: legacyHeredoc,
  };
}

/** Records an error and returns null, which means that the statement cannot be read. */
export function fail(
  reader: Reader,
  code: OclErrorCode,
  offset: number,
  parts: Omit<Problem, 'code' | 'offset'> = {},
): null {
  reader.problems.push({ code, offset, found: shownAt(reader.text, offset), ...parts });
  return null;
}
