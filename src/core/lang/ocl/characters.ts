/**
 * Character classes of OCL, on single UTF-16 units. -1 stands for the end of the text.
 *
 * Loops ask a text for its length once: engines store texts in many forms, and where a loop has met more than four of them,
 * asking at each unit takes several times as long as the loop itself.
 */

export const LF = 10;
export const CR = 13;
export const QUOTE = 34;
export const BACKSLASH = 92;
export const OPEN = 123;
export const CLOSE = 125;
export const EQUALS = 61;
export const COMMA = 44;

/** The unit at an offset; -1 after the end. */
export function unitAt(text: string, offset: number): number {
  return offset < text.length ? text.charCodeAt(offset) : -1;
}

/** Whitespace as .NET has it: not the zero-width space and not the byte-order mark. */
export function isBlank(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 128) return false;
  return (
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

const letterOrDigit = /^[\p{L}\p{Nd}]$/u;

/** Whether units below 128 belong to names: a lookup table, because every unit outside of values is tested. */
const asciiNameUnits = Uint8Array.from({ length: 128 }, (_, unit) => Number(/\w/.test(String.fromCharCode(unit))));

/** Letters, decimal digits and the underscore; of the basic plane only. */
export function isNameUnit(unit: number): boolean {
  if (unit < 128) return asciiNameUnits[unit] === 1;
  return letterOrDigit.test(String.fromCharCode(unit));
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** The first offset from here on that is not a blank. */
export function skipBlanks(text: string, offset: number): number {
  const { length } = text;
  let at = offset;
  while (at < length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The first offset from here on that is not a blank or begins a line end. */
export function skipBlanksOnLine(text: string, offset: number): number {
  const { length } = text;
  let at = offset;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (unit === LF || !isBlank(unit)) break;
    at += 1;
  }
  return at;
}

/** The first offset from here on that cannot belong to a name. */
export function skipName(text: string, offset: number): number {
  const { length } = text;
  let at = offset;
  while (at < length && isNameUnit(text.charCodeAt(at))) at += 1;
  return at;
}

/** The first offset from here on that is a blank. */
export function skipWord(text: string, offset: number): number {
  const { length } = text;
  let at = offset;
  while (at < length && !isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Offset of the next line end (LF) from an offset on, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Offset of the first unit of the line that contains an offset. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Whether a comment of another language begins here. */
export function beginsComment(text: string, offset: number): boolean {
  const unit = unitAt(text, offset);
  if (unit === 35) return true;
  const next = unitAt(text, offset + 1);
  return unit === 47 && (next === 47 || next === 42);
}

/** One character as shown in a message; line ends and the end of the file have names. */
export function shownAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  if (point === undefined) return 'the end of the file';
  if (point === LF || point === CR) return 'the end of the line';
  return `\`${String.fromCodePoint(point)}\``;
}
