import { positionAt } from '../../base/span';
import { indentOf } from './characters';
import { nextStatementAfter } from './nextStatement';
import { type OclDiagnostic, type OclErrorKind, OclFailure, type OclWarningKind, shown } from './problems';
import { lineEnd, readDictionary } from './readDictionary';
import { type ReadOptions, readLiteral, readQuoted } from './readLiteral';
import { Scanner } from './Scanner';
import type { OclAttribute, OclDocument, OclElement, OclValue } from './tree';

export interface ParseOclOptions {
  /**
   * The heredoc rule of schema version 5 and earlier. `undefined`: legacy when every heredoc of the text has its end tag
   * exactly 4 columns left of its text, which only the old writers did (ocl.md section 3.3).
   */
  readonly legacyHeredoc?: boolean | undefined;
}

export interface ParsedOcl {
  readonly document: OclDocument;
  /** Errors in the order of the text, then warnings; a document with errors holds `unread` elements in their place. */
  readonly diagnostics: readonly OclDiagnostic[];
}

/**
 * Reads a text as OCL. Never throws: each statement that cannot be read is one error, is kept as `unread`, and reading
 * goes on at the next line that can begin a statement. Linear in the length of the text.
 */
export function parseOcl(text: string, options: ParseOclOptions = {}): ParsedOcl {
  if (options.legacyHeredoc !== undefined) return parseWith(text, { legacyHeredoc: options.legacyHeredoc });
  const current = parseWith(text, { legacyHeredoc: false });
  return looksLegacy(current.document) ? parseWith(text, { legacyHeredoc: true }) : current;
}

/** Whether every indented heredoc ends with its tag 4 columns left of its text, as writers before schema 6 did. */
export function looksLegacy(document: OclDocument): boolean {
  let seen = false;
  const visit = (value: OclValue): boolean => {
    if (value.kind === 'dictionary') return value.entries.every((entry) => visit(entry.value));
    if (value.kind !== 'text' || value.form.kind !== 'heredoc' || !value.form.indented) return true;
    if (value.form.leastIndent === null) return true;
    seen = true;
    return value.form.tagIndent === value.form.leastIndent - 4;
  };
  const visitAll = (elements: readonly OclElement[]): boolean =>
    elements.every((element) => {
      if (element.kind === 'attribute') return visit(element.value);
      return element.kind === 'unread' || visitAll(element.elements);
    });
  return visitAll(document.elements) && seen;
}

function parseWith(text: string, options: ReadOptions): ParsedOcl {
  const parser = new Parser(text, options);
  const elements = parser.readDocument();
  return { document: { text, elements }, diagnostics: parser.diagnostics() };
}

/** A finding by offset; positions are made at the end, only for what is there. */
interface Finding {
  readonly code: OclErrorKind | OclWarningKind;
  readonly offset: number;
  readonly message: string;
  readonly related: OclFailure['related'];
}

class Parser {
  private readonly scanner: Scanner;
  private readonly options: ReadOptions;
  private readonly errors: Finding[] = [];
  private readonly warnings: Finding[] = [];
  /** The first closing brace that stands left of the block it closes: where a brace went missing. */
  private astray: { readonly name: string; readonly line: number } | null = null;
  private atEnd = false;

  constructor(text: string, options: ReadOptions) {
    this.options = options;
    const hasMark = text.startsWith('\ufeff');
    this.scanner = new Scanner(text, hasMark ? 1 : 0);
    if (hasMark) this.warn('byte-order-mark', 0, 'The file begins with a byte-order mark. It is kept.');
  }

  readDocument(): readonly OclElement[] {
    const elements: OclElement[] = [];
    for (;;) {
      this.readStatements(elements);
      if (this.scanner.isAtEnd) break;
      // Only a brace that closes nothing stops the statements of a document.
      const { at } = this.scanner;
      this.error('unexpected-closing-brace', at, 'This `}` has no matching `{`.');
      this.scanner.at = at + 1;
      elements.push({ kind: 'unread', span: { start: at, end: at + 1 } });
    }
    this.warnOfDuplicates(elements);
    return elements;
  }

  diagnostics(): readonly OclDiagnostic[] {
    const { text } = this.scanner;
    const told = (finding: Finding, severity: 'error' | 'warning'): OclDiagnostic => ({
      code: finding.code,
      severity,
      message: finding.message,
      at: positionAt(text, finding.offset),
      ...(finding.related === null
        ? {}
        : { related: { at: positionAt(text, finding.related.offset), message: finding.related.message } }),
    });
    const inOrder = this.errors.toSorted((left, right) => left.offset - right.offset);
    return [...inOrder.map((each) => told(each, 'error')), ...this.warnings.map((each) => told(each, 'warning'))];
  }

  /** Reads statements until a closing brace or the end. */
  private readStatements(into: OclElement[]): void {
    const { scanner } = this;
    for (;;) {
      const before = scanner.at;
      scanner.skipBlanks();
      if (scanner.isAtEnd || scanner.unit === '}') return;
      const start = scanner.at;
      const isAlone = into.length === 0 || scanner.text.slice(before, start).includes('\n');
      if (!isAlone)
        this.warn('statement-not-on-own-line', start, 'Two statements share a line. Octopus writes one to a line.');
      try {
        into.push(...this.readStatement());
      } catch (failure) {
        if (!(failure instanceof OclFailure)) throw failure;
        this.error(failure.kind, failure.offset, failure.message, failure.related);
        scanner.at = nextStatementAfter(scanner.text, start, failure.offset);
        into.push({ kind: 'unread', span: { start, end: endOfText(scanner.text, start, scanner.at) } });
      }
    }
  }

  /** One attribute or block; a block that was never closed gives back the statements that it swallowed. */
  private readStatement(): readonly OclElement[] {
    const { scanner } = this;
    const start = scanner.at;
    if (scanner.isAtComment) this.comment();
    if (scanner.unit === ',') scanner.fail('unexpected-comma', start, 'OCL has no commas between lines. Remove it.');
    const name = scanner.takeName();
    if (name === '') {
      const message = `Expected the name of an attribute or block, found ${shown(scanner.unit)}.`;
      scanner.fail('expected-name', start, message);
    }
    scanner.skipSameLineBlanks();
    if (scanner.unit === '=') return [this.readAttribute(start, name)];
    return this.readBlock(start, name);
  }

  private readAttribute(start: number, name: string): OclAttribute {
    const { scanner } = this;
    scanner.at += 1;
    scanner.skipSameLineBlanks();
    const value = this.readValue();
    const end = scanner.at;
    scanner.skipSameLineBlanks();
    if (scanner.isAtComment) {
      // The attribute is whole: only the comment is at fault.
      this.error('comment-not-supported', scanner.at, commentMessage);
      scanner.at = lineEndFrom(scanner.text, scanner.at);
    }
    return { kind: 'attribute', name, value, span: { start, end } };
  }

  /** A value; only a dictionary may begin on a later line than its `=`. */
  private readValue(): OclValue {
    const { scanner } = this;
    const ahead = scanner.peekPastBlanks();
    if (scanner.text[ahead] === '{') {
      scanner.at = ahead;
      return readDictionary(scanner, this.options, (offset, key) => {
        const message = `\`${key}\` stands there twice but for its case. Octopus keeps one.`;
        this.warn('dictionary-keys-differ-in-case', offset, message);
      });
    }
    if (scanner.isAtEnd || scanner.unit === '\n')
      scanner.fail('expected-value', lineEnd(scanner), 'Expected a value on the same line as `=`.');
    return readLiteral(scanner, this.options);
  }

  private readBlock(start: number, name: string): readonly OclElement[] {
    const { scanner } = this;
    const labels: string[] = [];
    while (scanner.unit === '"') {
      labels.push(readQuoted(scanner).text);
      scanner.skipSameLineBlanks();
    }
    const ahead = scanner.peekPastBlanks();
    if (scanner.text[ahead] !== '{') {
      if (scanner.isAtComment) this.comment();
      const problem = /^[_\p{L}\p{Nd}]$/u.test(scanner.unit ?? '');
      if (problem) {
        const word = /^[_\p{L}\p{Nd}-]+/u.exec(scanner.text.slice(scanner.at, scanner.at + 60))?.[0] ?? '';
        scanner.fail('label-not-quoted', scanner.at, `Labels must be in double quotes: \`"${word}"\`.`);
      }
      const offset = scanner.unit === '\n' ? lineEnd(scanner) : scanner.at;
      scanner.fail('expected-equals-or-block', offset, `Expected \`=\`, a quoted label or \`{\` after \`${name}\`.`);
    }
    scanner.at = ahead;
    return this.readBody(start, name, labels);
  }

  private readBody(start: number, name: string, labels: readonly string[]): readonly OclElement[] {
    const { scanner } = this;
    const open = scanner.at;
    scanner.at += 1;
    const inside = scanner.peekPastBlanks();
    scanner.skipSameLineBlanks();
    if (scanner.text[inside] !== '}' && !scanner.isAtEnd && scanner.unit !== '\n') {
      if (scanner.isAtComment) this.comment();
      scanner.fail('block-body-same-line', scanner.at, 'The body of a block begins on a new line.');
    }
    const elements: OclElement[] = [];
    this.readStatements(elements);
    if (scanner.isAtEnd) return this.unclosed({ start, name, labels, open, elements });
    const close = scanner.at;
    this.noteAstray(start, close, name, labels);
    scanner.at += 1;
    this.warnOfDuplicates(elements);
    return [{ kind: 'block', name, labels, elements, span: { start, end: scanner.at }, open, close }];
  }

  /** The end of the file inside a block: told once, for the innermost; the others end where it does. */
  private unclosed(block: {
    readonly start: number;
    readonly name: string;
    readonly labels: readonly string[];
    readonly open: number;
    readonly elements: readonly OclElement[];
  }): readonly OclElement[] {
    const { text } = this.scanner;
    const column = columnOf(text, block.start);
    const swallowedFrom = block.elements.findIndex(
      (element) => isFirstOnLine(text, element.span.start) && columnOf(text, element.span.start) <= column,
    );
    const swallowed = swallowedFrom === -1 ? [] : block.elements.slice(swallowedFrom);
    const own = swallowedFrom === -1 ? block.elements : block.elements.slice(0, swallowedFrom);
    if (!this.atEnd) {
      this.atEnd = true;
      this.tellUnclosed(block, swallowed[0]?.span.start ?? null);
    }
    const end = own.at(-1)?.span.end ?? block.open + 1;
    const { name, labels, open } = block;
    return [
      { kind: 'block', name, labels, elements: own, span: { start: block.start, end }, open, close: end },
      ...swallowed,
    ];
  }

  private tellUnclosed(
    block: { readonly name: string; readonly labels: readonly string[]; readonly open: number },
    stop: number | null,
  ): void {
    const { text } = this.scanner;
    const hint =
      this.astray ??
      (stop === null ? null : { name: titleOf(block.name, block.labels), line: positionAt(text, stop).line });
    const offset = hint === null ? null : offsetOfLine(text, hint.line);
    const message =
      hint === null
        ? `The block \`${titleOf(block.name, block.labels)}\` is not closed. Add \`}\`.`
        : `The block \`${hint.name}\` is not closed. It should end before line ${hint.line}. Add \`}\` there.`;
    const related = offset === null ? null : { offset, message: `\`${hint?.name}\` should end before this line.` };
    this.error('unclosed-block', block.open, message, related);
  }

  private noteAstray(start: number, close: number, name: string, labels: readonly string[]): void {
    const { text } = this.scanner;
    if (this.astray !== null || !isFirstOnLine(text, close) || !isFirstOnLine(text, start)) return;
    if (columnOf(text, close) >= columnOf(text, start)) return;
    this.astray = { name: titleOf(name, labels), line: positionAt(text, close).line };
  }

  private warnOfDuplicates(elements: readonly OclElement[]): void {
    const seen = new Set<string>();
    for (const element of elements) {
      if (element.kind !== 'attribute') continue;
      if (seen.has(element.name))
        this.warn(
          'duplicate-attribute',
          element.span.start,
          `\`${element.name}\` is set twice here. The last one counts.`,
        );
      seen.add(element.name);
    }
  }

  private comment(): never {
    return this.scanner.fail('comment-not-supported', this.scanner.at, commentMessage);
  }

  private error(code: OclErrorKind, offset: number, message: string, related: OclFailure['related'] = null): void {
    this.errors.push({ code, offset, message, related });
  }

  private warn(code: OclWarningKind, offset: number, message: string): void {
    this.warnings.push({ code, offset, message, related: null });
  }
}

const commentMessage =
  'OCL has no comments. Octopus rejects this file. Delete the comment, or keep its text in the notes of a step.';

function titleOf(name: string, labels: readonly string[]): string {
  return [name, ...labels.map((label) => `"${label}"`)].join(' ');
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

function isFirstOnLine(text: string, offset: number): boolean {
  const start = lineStartOf(text, offset);
  return indentOf(text.slice(start, offset)) === offset - start;
}

function lineEndFrom(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let number = 1; number < line; number += 1) offset = text.indexOf('\n', offset) + 1;
  return offset + indentOf(text.slice(offset, lineEndFrom(text, offset)));
}

/** Where the skipped text really ends: without the blanks before the next statement. */
function endOfText(text: string, start: number, next: number): number {
  const skipped = text.slice(start, next);
  return start + Math.max(skipped.trimEnd().length, 1);
}
