/** White space as Octopus defines it: unlike `trim` without U+FEFF, but with U+0085. */
export function isWhiteSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Whether a UTF-16 unit may be in a filter name or an unquoted option; astral letters are refused. */
export function isWordUnit(code: number): boolean {
  if (code < 128) return asciiWord[code] === true;
  return letterOrDigit.test(String.fromCharCode(code));
}

const letterOrDigit = /^[\p{L}\p{Nd}]$/u;
const asciiWord: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9_\-:/~()@]/.test(String.fromCharCode(code)),
);

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Removes white space at the beginning. */
export function trimStart(text: string): string {
  const { length } = text;
  return text.slice(startOfText(text, 0, length), length);
}

/** Removes white space at the end. */
export function trimEnd(text: string): string {
  return text.slice(0, endOfText(text, 0, text.length));
}

export function trimWhite(text: string): string {
  return trimmedPart(text, 0, text.length);
}

/** A part of a text without white space at its ends. */
export function trimmedPart(text: string, start: number, end: number): string {
  const first = startOfText(text, start, end);
  return text.slice(first, endOfText(text, first, end));
}

function startOfText(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isWhiteSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function endOfText(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhiteSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
