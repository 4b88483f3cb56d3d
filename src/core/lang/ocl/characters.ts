/** The .NET whitespace class (ocl.md section 1): JavaScript's without U+FEFF, with U+0085. */
const blanks = new Set(
  [9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]
    .concat([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((offset) => 0x2000 + offset))
    .map((code) => String.fromCharCode(code)),
);

export function isBlank(unit: string | undefined): boolean {
  return unit !== undefined && blanks.has(unit);
}

/** A blank that does not end a line; CR is one (ocl.md section 1). */
export function isSameLineBlank(unit: string | undefined): boolean {
  return unit !== '\n' && isBlank(unit);
}

/** A letter, decimal digit or `_`; only of the basic plane. */
export function isNameUnit(unit: string | undefined): boolean {
  return unit !== undefined && /^[_\p{L}\p{Nd}]$/u.test(unit);
}

export function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

/** The number of blanks a line begins with; a tab counts one. */
export function indentOf(line: string): number {
  let indent = 0;
  while (indent < line.length && isBlank(line[indent])) indent += 1;
  return indent;
}

/** Whether a line holds nothing but blanks. */
export function isBlankLine(line: string): boolean {
  return indentOf(line) === line.length;
}

/** A line without the blanks at its ends. */
export function trimBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && isBlank(line[end - 1])) end -= 1;
  const start = indentOf(line);
  return start >= end ? '' : line.slice(start, end);
}
