import type { TextDiagnostic } from '../../base/diagnostic';
import { positionAt } from '../../base/span';
import { parseMessage } from './messages';
import { parseText } from './syntax/parseText';
import { parseTag } from './syntax/parseToken';
import { deepestNesting, ParsingLimit, type Reader, readerOf } from './syntax/reader';
import type { Template, Token } from './tree';

/** `strict` parses everything or nothing, for values and conditions; `tolerant` copies what it cannot parse, for files. */
export type ParseMode = 'strict' | 'tolerant';

export type ExpressionErrorCode = 'unreadable-tag' | 'nested-too-deep' | 'too-much-work';

export interface ParsedExpression {
  readonly text: string;
  /** Null if a strict text could not be parsed. */
  readonly template: Template | null;
  /** One entry for each place that could not be parsed, at most a hundred; a strict parse stops at the first. */
  readonly diagnostics: readonly TextDiagnostic<ExpressionErrorCode>[];
  /** Set once it was evaluated, so that the next evaluation compiles it. */
  isUsed?: true;
}

/**
 * Parses a text with `#{…}`: `a #{B}` gives a text token and a substitution.
 *
 * The message of `unreadable-tag` is the exact message of Octopus; `at` is the start of the tag, `related` the place
 * where parsing stopped. Linear for usual texts; nesting beyond 100 and texts that need too much work are refused.
 */
export function parseExpression(text: string, mode: ParseMode = 'strict'): ParsedExpression {
  if (!text.includes('#{')) return { text, template: plain(text), diagnostics: [] };
  const reader = readerOf(text);
  try {
    return parseAll(reader, mode);
  } catch (cause) {
    if (!(cause instanceof ParsingLimit)) throw cause;
    return { text, template: null, diagnostics: [limitDiagnostic(reader, cause)] };
  }
}

const maxDiagnostics = 100;

function plain(text: string): Template {
  return text === '' ? [] : [{ kind: 'text', text, at: { start: 0, end: text.length } }];
}

function parseAll(reader: Reader, mode: ParseMode): ParsedExpression {
  const { text, length } = reader;
  const diagnostics: TextDiagnostic<ExpressionErrorCode>[] = [];
  const template: Token[] = [];
  while (reader.at < length) {
    const start = reader.at;
    const token = parseText(reader) ?? parseTag(reader);
    if (token === null) {
      if (diagnostics.length < maxDiagnostics) diagnostics.push(unreadable(text, start, reader.failedAt));
      if (mode === 'strict') return { text, template: null, diagnostics };
      const end = Math.max(reader.failedAt, start + 1);
      template.push({ kind: 'unread', text: text.slice(start, end), at: { start, end } });
      reader.at = end;
    } else template.push(token);
  }
  return { text, template, diagnostics };
}

function unreadable(text: string, start: number, failedAt: number): TextDiagnostic<ExpressionErrorCode> {
  const found =
    failedAt < text.length ? `"${text[failedAt]}" is not allowed here.` : 'The text ends before the tag does.';
  return {
    code: 'unreadable-tag',
    severity: 'error',
    message: parseMessage(text, start),
    at: positionAt(text, start),
    related: { at: positionAt(text, failedAt), message: found },
  };
}

function limitDiagnostic(reader: Reader, { limit }: ParsingLimit): TextDiagnostic<ExpressionErrorCode> {
  const at = positionAt(reader.text, Math.min(reader.at, reader.text.length));
  if (limit === 'depth') {
    const message = `Tags are nested deeper than ${deepestNesting} levels here; split the text into variables.`;
    return { code: 'nested-too-deep', severity: 'error', message, at };
  }
  const message = 'The text is too complex to read; split it into variables.';
  return { code: 'too-much-work', severity: 'error', message, at };
}
