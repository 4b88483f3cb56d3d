/** Places of rows or columns, both inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The columns of a line that are in the page: a range, and one further column that is kept because the focus is there. */
export interface DrawnColumns extends Range {
  readonly apart: number | null;
}

/** The line of headings, among the others. */
export const headings = -1;

/** The lines that are in the page, each with its columns. */
export type DrawnLines = ReadonlyMap<number, DrawnColumns>;

/** The lines that should be in the page, the most urgent first. */
export type WantedLines = readonly { readonly row: number; readonly columns: DrawnColumns }[];

/** What a line costs in addition to its new cells, in cells. */
const costOfLine = 2;

/**
 * The lines for the next picture. Lines that are no longer wanted go at once; of the new cells only so many are added that it is
 * drawn in a short time, whole lines in the order of their urgency. What is not yet due stays as it was before.
 */
export function nextLines(before: DrawnLines, wanted: WantedLines, mostCells: number): DrawnLines {
  const lines = new Map<number, DrawnColumns>();
  let left = mostCells;
  for (const { row, columns } of wanted) {
    const old = before.get(row);
    if (left > 0) {
      lines.set(row, columns);
      left -= old === columns ? 0 : costOfLine + newCells(old, columns);
    } else if (old !== undefined) lines.set(row, old);
  }
  return lines;
}

/**
 * The lines for the picture of a key: only the most urgent one, which takes the focus, is made or changed. What has gone out of sight
 * stays until the next part, since removing it takes as long as everything else a key does.
 */
export function firstLine(before: DrawnLines, wanted: WantedLines): DrawnLines {
  const [first] = wanted;
  return first === undefined ? before : new Map(before).set(first.row, first.columns);
}

export function isWhole(lines: DrawnLines, wanted: WantedLines): boolean {
  return lines.size === wanted.length && wanted.every(({ row, columns }) => lines.get(row) === columns);
}

/** A range extended by `by` places on both sides, within a list of `count`. */
export function widened({ first, last }: Range, by: number, count: number): Range {
  return { first: Math.max(0, Math.min(first, count - 1) - by), last: Math.min(count - 1, last + by) };
}

/** The places of the columns of a line, in their order. */
export function placesOf({ first, last, apart }: DrawnColumns): readonly number[] {
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  if (apart === null || (apart >= first && apart <= last)) return places;
  return apart < first ? [apart, ...places] : [...places, apart];
}

/** The place an apart column has only where it is outside the range. */
export function withApart(range: Range, column: number | null): DrawnColumns {
  const isInside = column === null || column < 0 || (column >= range.first && column <= range.last);
  return { ...range, apart: isInside ? null : column };
}

function newCells(old: DrawnColumns | undefined, now: DrawnColumns): number {
  const count = now.last - now.first + 1;
  if (old === undefined) return count;
  const common = Math.min(old.last, now.last) - Math.max(old.first, now.first) + 1;
  return count - Math.max(0, common);
}
