/** A stretch of a text to be replaced. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a text with the edits inside it done. Edits do not overlap; those at one place keep their order. */
export function withEdits(text: string, start: number, end: number, edits: readonly TextEdit[]): string {
  let result = '';
  let from = start;
  for (const edit of edits.toSorted((left, right) => left.start - right.start)) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from, end);
}
