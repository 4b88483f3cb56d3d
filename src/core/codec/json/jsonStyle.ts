import type { JsonMember, JsonNode } from './jsonNode';

/** How a JSON text is laid out. */
export interface JsonStyle {
  /** Between the lines of a value, or empty when a value is on one line. */
  readonly newline: '\n' | '\r\n' | '';
  /** One level of indentation. */
  readonly indent: string;
  /** Between a name and its value, with the blanks around it. */
  readonly colon: string;
  /** Between values on one line. */
  readonly comma: string;
}

/** The layout of new files: two blanks, LF, as `JSON.stringify` writes it. */
export const newFileStyle: JsonStyle = { newline: '\n', indent: '  ', colon: ': ', comma: ', ' };

/** The layout a text has, taken from its first members; what it does not show is as in new files. */
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

/** The same layout on one line. */
export function onOneLine(style: JsonStyle): JsonStyle {
  return { ...style, newline: '' };
}

/** The blanks after the last line break of a gap between values, or null when it has none. */
export function indentationIn(gap: string): string | null {
  const at = gap.lastIndexOf('\n');
  return at === -1 ? null : gap.slice(at + 1);
}

/** What stands between a name and its value. */
function colonOf(text: string, member: JsonMember): string {
  const head = text.slice(member.start, member.value.start);
  return head.slice(head.lastIndexOf('"') + 1);
}
