import { plainFilter } from './filter';

/** `ToUpper`: unit by unit; a letter whose capital has two letters (`ß`) is unchanged. */
export const toUpper = plainFilter((input) => mapped(input, (text) => text.toUpperCase()));

/** `ToLower`: unit by unit, so a final sigma has no special form. */
export const toLower = plainFilter((input) => mapped(input, (text) => text.toLowerCase()));

function mapped(input: string, change: (text: string) => string): string {
  if (/^[\x00-\x7f]*$/.test(input)) return change(input);
  let text = '';
  for (let at = 0; at < input.length; at += 1) {
    const unit = input[at]!;
    const other = change(unit);
    text += other.length === 1 ? other : unit;
  }
  return text;
}
