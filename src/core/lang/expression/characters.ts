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
  let start = 0;
  while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start += 1;
  return start === 0 ? text : text.slice(start);
}

/** Removes white space at the end. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

export function trimWhite(text: string): string {
  return trimEnd(trimStart(text));
}
