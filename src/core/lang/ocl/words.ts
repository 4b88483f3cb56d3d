/** Texts that are repeated in a file, by a hash of their letters. */
export type Words = (string | undefined)[];

const places = 1_024;

/**
 * A range of a text as a separate string. Names and keys repeat in each row, so equal ones share one string, which
 * saves memory and garbage collection.
 */
export function wordAt(words: Words, text: string, start: number, end: number): string {
  const length = end - start;
  const middle = text.charCodeAt(start + (length >> 1));
  const place = (text.charCodeAt(start) + middle * 31 + text.charCodeAt(end - 1) * 7 + length * 131) % places;
  const known = words[place];
  if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
  const word = text.slice(start, end);
  words[place] = word;
  return word;
}
