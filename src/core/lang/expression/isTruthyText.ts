import { trimWhite } from './characters';

/**
 * Whether Octopus treats a text as true: every text except the empty text, exactly `0`, and `no` or `false` in
 * any case with white space around. So `" 0"`, blanks, `off` and `null` are true.
 */
export function isTruthyText(text: string): boolean {
  if (text === '' || text === '0') return false;
  const word = trimWhite(text);
  if (word.length !== 2 && word.length !== 5) return true;
  const folded = word.toLowerCase();
  return folded !== 'no' && folded !== 'false';
}
