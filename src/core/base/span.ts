/** A position in a text. `offset` counts UTF-16 units from 0; `line` and `column` count from 1, in UTF-16 units. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A range of text in UTF-16 units: `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and column of an offset. Only LF starts a new line. Linear in `offset`. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  return { offset, line, column: offset - lineStart + 1 };
}
