/** A part of a text; together the parts are the text. */
export interface TextRange {
  /** Where it starts, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  readonly isExpression: boolean;
}

/** Splits a text into expressions `#{…}` and the text between them; an unclosed expression reaches to the end. */
export function expressionsIn(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let at = 0;
  while (at < text.length) {
    const isExpression = text.startsWith('#{', at);
    const end = text.indexOf(isExpression ? '}' : '#{', at);
    const next = end === -1 ? text.length : end + (isExpression ? 1 : 0);
    found.push({ at, text: text.slice(at, next), isExpression });
    at = next;
  }
  return found;
}
