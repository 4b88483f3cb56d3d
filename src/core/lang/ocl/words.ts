/** Texts that occur again and again in a file, by a number made of their letters. */
export type Words = (string | undefined)[];

const places = 1_024;

/**
 * A stretch of a text as a string of its own. Names and keys are few and repeat in each row, so the string that was
 * cut out for one of them is given again for the next: a tenth of the memory, and nothing to collect.
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
