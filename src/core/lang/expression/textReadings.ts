import { trimWhite } from './characters';
import { parseInt32 } from './numbers/parseNumber';

/** A value as a flag: `true` or `false` in any case; otherwise the default. */
export function flagOf(text: string | null, otherwise = false): boolean {
  const word = trimWhite(text ?? '').toLowerCase();
  return word === 'true' || (word !== 'false' && otherwise);
}

/** A value as a whole number of 32 bits, or null (`getInt32`). */
export function int32Of(text: string | null): number | null {
  return text === null ? null : parseInt32(text);
}

/** A value as a list, split at any of the separators, trimmed, without empty items (`getStrings`). */
export function stringsOf(text: string | null, separators = ','): readonly string[] {
  const items = [''];
  for (const sign of text ?? '') {
    if (separators.includes(sign)) items.push('');
    else items[items.length - 1] += sign;
  }
  return items.map(trimWhite).filter((item) => item !== '');
}

/** A value as a list of lines (`getPaths`). */
export function pathsOf(text: string | null): readonly string[] {
  return stringsOf(text, '\r\n');
}
