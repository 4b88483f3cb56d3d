import { shownAt } from './characters';
import type { FactValue } from './facts';
import type { MessageParts, OclErrorCode, OclWarningCode } from './messages';
import type { RowHeredocs } from './rowNode';
import type { Words } from './words';

/** Something wrong or odd at an offset; turned into a diagnostic when the whole text was read. */
export interface Problem extends MessageParts {
  readonly code: OclErrorCode | OclWarningCode;
  readonly offset: number;
  readonly related?: { readonly offset: number; readonly message: string };
  /** Said instead of the usual message. */
  readonly message?: string;
}

/** Which blocks are rows: they are read to facts, and their nodes only when asked for (`RowNode`). */
export interface RowRules {
  /** What a name is called where names are compared. */
  readonly nameOf: (name: string) => string;
  /** Whether blocks of such a name are rows. */
  readonly isRow: (name: string) => boolean;
}

/** Where the parser stands. The functions that read a part move `at` behind it, or note a problem and give null. */
export interface Reader {
  readonly text: string;
  readonly legacyHeredoc: boolean;
  /** Null where every node is wanted at once. */
  readonly rows: RowRules | null;
  at: number;
  problems: Problem[];
  /** Tags of heredocs that end nowhere behind the offset given, so that no search is made twice. */
  readonly missingTags: Map<string, number>;
  /** Keys of dictionaries without regard to case, by key. */
  readonly foldedKeys: Map<string, string>;
  /** How many heredocs without an end were met in text that is being skipped; each costs a search to the end. */
  endlessSkips: number;
  /** Names and keys that were met. */
  readonly words: Words;
  /** The attributes of the blocks that are being read to facts, outermost first; a block takes its own from the end. */
  readonly names: string[];
  readonly values: FactValue[];
  /** How many of them count; the lists are not shortened, which would cost more than it frees. */
  attributes: number;
  /** Names of attributes as blocks had them. */
  readonly nameLists: (readonly string[])[];
  /** How much text was read to facts in vain; bounds what rows that are none cost. */
  wasted: number;
  /** Keys of dictionaries that were read to facts. */
  readonly factKeys: Map<string, FactKey>;
  /** How many dictionaries were read to facts. */
  dictionaries: number;
  /** Of the row that is being read to facts. */
  heredocs: RowHeredocs;
  /** Whether a row showed that the file was not written for the older rule, so that no other need be asked. */
  isOfToday: boolean;
}

/** A key, with all that differ from it only in case. */
export interface FactKey {
  /** The number of the dictionary that had it last. */
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
