import type { JsonMember, JsonNode } from './jsonNode';

/** The formatting of a JSON text. */
export interface JsonStyle {
  /** The line break between values, or empty if values are on one line. */
  readonly newline: '\n' | '\r\n' | '';
  /** One level of indentation. */
  readonly indent: string;
  /** Between a name and its value, including blanks. */
  readonly colon: string;
  /** Between values on one line. */
  readonly comma: string;
}

/** The formatting of new files: two blanks and LF, as `JSON.stringify` writes it. */
export const newFileStyle: JsonStyle = { newline: '\n', indent: '  ', colon: ': ', comma: ', ' };

/** The formatting of a text, taken from its first members; the rest is as in new files. */
export function styleOf(text: string, root: JsonNode): JsonStyle {
  const members = root.kind === 'object' ? root.members : [];
  const first = members[0];
  if (first === undefined) return newFileStyle;
  const lead = text.slice(root.start + 1, first.start);
  const second = members[1];
  const gap = second === undefined ? '' : text.slice(first.value.end, second.start);
  const lineBreak = lead.includes('\n') || gap.includes('\n');
  return {
    newline: lineBreak ? (text.includes('\r\n') ? '\r\n' : '\n') : '',
    indent: indentationIn(lead) ?? newFileStyle.indent,
    colon: colonOf(text, first),
    comma: lineBreak || gap === '' ? newFileStyle.comma : gap,
  };
}

/** The same formatting on one line. */
export function onOneLine(style: JsonStyle): JsonStyle {
  return { ...style, newline: '' };
}

/** The blanks after the last line break in a gap between values, or null if there is no line break. */
export function indentationIn(gap: string): string | null {
  const at = gap.lastIndexOf('\n');
  return at === -1 ? null : gap.slice(at + 1);
}

/** The text between a name and its value. */
function colonOf(text: string, member: JsonMember): string {
  const head = text.slice(member.start, member.value.start);
  return head.slice(head.lastIndexOf('"') + 1);
}
