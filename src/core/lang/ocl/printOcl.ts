import { isDigit, isNameUnit } from './characters';
import type { OclAttribute, OclBlock, OclStatement } from './content';
import { printValue, quoted } from './printValue';
import { officialStyle, type PrintStyle } from './style';

/** What precedes a statement; it determines the number of line ends between. */
export type Before = 'document' | 'block-start' | 'attribute' | 'dictionary' | 'block';

/** Prints statements, byte for byte as the writer of the style does. */
export function printOcl(statements: readonly OclStatement[], style: PrintStyle = officialStyle): string {
  const parts: string[] = [];
  pushStatements(parts, { statements, margin: '', style, before: 'document' });
  return parts.join('');
}

/** Prints one statement; `margin` is the indentation of its first line. */
export function printStatement(statement: OclStatement, margin: string, style: PrintStyle): string {
  if (statement.kind === 'attribute') return printAttribute(statement, margin, style);
  const parts: string[] = [];
  pushBlock(parts, statement, margin, style);
  return parts.join('');
}

function printAttribute({ name, value }: OclAttribute, margin: string, style: PrintStyle): string {
  return `${printName(name)} = ${printValue(value, margin, style)}`;
}

/** The line ends and blanks between a statement and what precedes it. */
export function gapBetween(before: Before, statement: OclStatement['kind'], margin: string, style: PrintStyle): string {
  if (before === 'document') return '';
  const hasBlankLine =
    before === 'block' || (statement === 'block' && (before !== 'block-start' || style.blankBeforeFirstBlock));
  const lines = (hasBlankLine ? 2 : 1) + extraLines(before, style);
  return style.newline.repeat(lines) + margin;
}

/** The line ends and blanks between the last statement of a block and its `}`. */
export function gapAtEnd(before: Before, margin: string, style: PrintStyle): string {
  return style.newline.repeat(1 + extraLines(before, style)) + margin;
}

function beforeOf(statement: OclStatement): Before {
  if (statement.kind === 'block') return 'block';
  return statement.value.kind === 'dictionary' ? 'dictionary' : 'attribute';
}

function extraLines(before: Before, style: PrintStyle): number {
  return before === 'dictionary' && style.lineAfterDictionary ? 1 : 0;
}

interface Body {
  readonly statements: readonly OclStatement[];
  /** The indentation of each statement. */
  readonly margin: string;
  readonly style: PrintStyle;
  readonly before: Before;
}

function pushStatements(parts: string[], { statements, margin, style, before: first }: Body): Before {
  let before = first;
  for (const statement of statements) {
    parts.push(gapBetween(before, statement.kind, margin, style));
    if (statement.kind === 'attribute') parts.push(printAttribute(statement, margin, style));
    else pushBlock(parts, statement, margin, style);
    before = beforeOf(statement);
  }
  return before;
}

function pushBlock(parts: string[], block: OclBlock, margin: string, style: PrintStyle): void {
  parts.push(printName(block.name));
  for (const label of block.labels) parts.push(` ${quoted(label.text)}`);
  if (block.body.length === 0) {
    parts.push(` ${emptyBody(margin, style)}`);
    return;
  }
  parts.push(' {');
  const inner = margin + style.indent;
  const last = pushStatements(parts, { statements: block.body, margin: inner, style, before: 'block-start' });
  parts.push(`${gapAtEnd(last, margin, style)}}`);
}

/** The braces of an empty block. */
export function emptyBody(margin: string, style: PrintStyle): string {
  return style.emptyBlock === 'one-line' ? '{}' : `{${gapAtEnd('block-start', margin, style)}}`;
}

/** A name in the writer's spelling: `_` before a leading digit and for characters not allowed in names; `-` stays. */
function printName(name: string): string {
  let printed = isDigit(name.charCodeAt(0)) ? '_' : '';
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    printed += unit === 45 || isNameUnit(unit) ? name.charAt(at) : '_';
  }
  return printed;
}
