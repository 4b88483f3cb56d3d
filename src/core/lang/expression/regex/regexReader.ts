import { EvaluationFailure, EvaluationStop } from '../evaluate/failure';
import type { GroupKey } from './tree';

/** Inline options: `i` ignore case, `m` lines, `s` dot takes line feeds, `n` only named groups, `x` free spacing. */
export interface RegexOptions {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly n: boolean;
  readonly x: boolean;
}

/** A place in a pattern. */
export interface RegexReader {
  readonly pattern: string;
  at: number;
  options: RegexOptions;
  depth: number;
  /** Unnamed groups opened so far. */
  unnamed: number;
  readonly names: string[];
  readonly explicitNumbers: Set<number>;
  readonly references: GroupKey[];
}

/** Refuses a pattern as .NET does. */
export function badPattern(reader: RegexReader, what: string): never {
  throw new EvaluationFailure(
    'regex',
    `The pattern "${reader.pattern.slice(0, 100)}" is not a regular expression: ${what}.`,
  );
}

/** Refuses a pattern .NET takes but this matcher does not know. */
export function notSupported(what: string): never {
  throw new EvaluationStop('regex-feature', `A regular expression with ${what} cannot be shown here.`);
}

export function peek(reader: RegexReader): string | undefined {
  return reader.pattern[reader.at];
}

/** Takes a text if it comes next. */
export function takes(reader: RegexReader, text: string): boolean {
  if (!reader.pattern.startsWith(text, reader.at)) return false;
  reader.at += text.length;
  return true;
}

/** What a sticky pattern reads next, or null. */
export function takeMatch(reader: RegexReader, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = reader.at;
  const match = sticky.exec(reader.pattern);
  if (match !== null) reader.at += match[0].length;
  return match;
}
