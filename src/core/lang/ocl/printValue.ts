import type { OclDictionary, OclEntry, OclLiteral, OclValue } from './content';
import { printHeredoc } from './heredocText';
import { compareNames } from './nameOrder';
import type { PrintStyle } from './style';

/** Prints a value after `= `, for an attribute whose line is indented by `margin`. */
export function printValue(value: OclValue, margin: string, style: PrintStyle): string {
  return value.kind === 'dictionary' ? printDictionary(value, margin, style) : printLiteral(value, margin, style);
}

export function printLiteral(value: OclLiteral, margin: string, style: PrintStyle): string {
  switch (value.kind) {
    case 'string':
      return quoted(value.text);
    case 'heredoc':
      return printHeredoc(value, { ...style, textIndent: margin + style.indent.repeat(2) });
    case 'integer':
      return String(value.value);
    case 'decimal':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'array':
      return `[${value.items.map((item) => printLiteral(item, margin, style)).join(', ')}]`;
  }
}

function printDictionary({ entries }: OclDictionary, margin: string, style: PrintStyle): string {
  const inner = style.newline + margin + style.indent;
  const sorted = style.sortsDictionaries ? entries.toSorted((a, b) => compareNames(a.key, b.key)) : entries;
  const lines = sorted.map((entry) => inner + printEntry(entry, margin, style));
  return `{${lines.join('')}${style.newline}${margin}}`;
}

/** Prints an entry of a dictionary whose attribute is indented by `margin`. */
export function printEntry({ key, value }: OclEntry, margin: string, style: PrintStyle): string {
  return `${printKey(key)} = ${printLiteral(value, margin, style)}`;
}

/** Keys are unquoted unless they contain blanks or quotes, or begin with a character that has another meaning. */
function printKey(key: string): string {
  return key === '' || /["\s\u0085]|^[=},]/.test(key) ? quoted(key) : key;
}

/** A text in double quotes with the five escapes; all other characters are unchanged. */
export function quoted(text: string): string {
  if (!/[\\\r\n\t"]/.test(text)) return `"${text}"`;
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('"', '\\"')}"`;
}
