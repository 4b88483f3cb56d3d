import { trimWhite } from '../characters';

/** A whole number of 32 bits with an optional sign and white space around it, or null. */
export function parseInt32(text: string): number | null {
  const trimmed = trimWhite(text);
  if (!/^[+-]?\d+$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= -2_147_483_648 && value <= 2_147_483_647 ? value + 0 : null;
}

/** A double with optional sign, thousands commas, fraction and exponent, or null. */
export function parseDouble(text: string): number | null {
  const trimmed = trimWhite(text);
  const special = /^([+-]?)(infinity|∞|nan)$/i.exec(trimmed);
  if (special !== null) {
    if (special[2]!.toLowerCase() === 'nan') return Number.NaN;
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  return isNumberText(trimmed) ? Number(trimmed.replaceAll(',', '')) : null;
}

/** Whether a text is `[sign]digits[,digits][.digits][e[sign]digits]` with at least one digit before the exponent. */
function isNumberText(text: string): boolean {
  return /^[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text);
}
