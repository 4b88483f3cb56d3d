import { CR } from './characters';
import { linePositions } from './linePositions';
import { eachHeredoc, looksLegacy } from './looksLegacy';
import { messageOf, severityOf } from './messages';
import { parseBody } from './parseBody';
import { type Problem, type RowRules, readerOf } from './reader';
import type { OclDiagnostic, OclTree } from './tree';

export interface ParseOptions {
  /**
   * Whether the indent of heredocs is removed by the rule of schema version 5 and older; `detect` decides by the file's
   * end tags, for files of unknown version.
   */
  readonly legacyHeredoc?: boolean | 'detect';
  /** Which blocks get their nodes on demand; without it all nodes are created at once. */
  readonly rows?: RowRules;
}

export interface ParsedOcl {
  readonly tree: OclTree;
  readonly diagnostics: readonly OclDiagnostic[];
}

/**
 * Parses OCL. The result is always a lossless tree with all diagnostics in text order, at most one error per statement;
 * text that cannot be read becomes an `unread` node, and parsing continues after it. Accepts what Octopus accepts, to a
 * depth of 200 blocks. Linear in the length of the text.
 */
export function parseOcl(text: string, { legacyHeredoc = false, rows }: ParseOptions = {}): ParsedOcl {
  if (legacyHeredoc !== 'detect') return parseWith(text, legacyHeredoc, rows);
  const parsed = parseWith(text, false, rows);
  return looksLegacy(parsed.tree) ? parseWith(text, true, rows) : parsed;
}

function parseWith(text: string, legacyHeredoc: boolean, rows: RowRules | undefined): ParsedOcl {
  const hasMark = text.startsWith('\uFEFF');
  const reader = readerOf(text, legacyHeredoc, rows);
  if (hasMark) reader.at = 1;
  const body = parseBody(reader);
  const tree = { text, body, legacyHeredoc };
  const mark: readonly Problem[] = hasMark ? [{ code: 'byte-order-mark', offset: 0 }] : [];
  const positions = linePositions(text);
  const diagnostics = [...mark, ...lineEndingProblems(text), ...legacyProblems(tree), ...reader.problems]
    .toSorted((left, right) => left.offset - right.offset)
    .map((problem) => diagnosticOf(problem, positions));
  return { tree, diagnostics };
}

function legacyProblems(tree: OclTree): readonly Problem[] {
  const first = tree.legacyHeredoc ? eachHeredoc(tree.body).next().value : undefined;
  return first === undefined ? [] : [{ code: 'legacy-heredoc', offset: first.start }];
}

function lineEndingProblems(text: string): readonly Problem[] {
  const end = text.indexOf('\n');
  return end > 0 && text.charCodeAt(end - 1) === CR ? [{ code: 'crlf', offset: end - 1 }] : [];
}

function diagnosticOf(problem: Problem, positions: ReturnType<typeof linePositions>): OclDiagnostic {
  const { code, offset, related } = problem;
  const at = positions(offset);
  const severity = severityOf(code);
  if (related === undefined) return { code, severity, message: problem.message ?? messageOf(code, problem), at };
  const other = positions(related.offset);
  // The line and column of the related position are known only here.
  const name = problem.name ?? `line ${other.line}, column ${other.column}`;
  const message = problem.message ?? messageOf(code, { ...problem, name });
  return { code, severity, message, at, related: { at: other, message: related.message } };
}
