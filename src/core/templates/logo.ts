import type { JsonObject } from '../base/json';
import { textIn } from './jsonFields';

/** The largest logo that is shown or imported, in bytes. */
export const maxLogoBytes = 64 * 1024;

/** The start of every PNG in base64. */
const pngStart = 'iVBORw0KGgo';

/** The logo of a template as base64; null if it has none, and for anything but a PNG or a file that is too large. */
export function logoOf(record: JsonObject | null): string | null {
  const logo = record === null ? '' : textIn(record, 'Logo');
  return isLogo(logo) ? logo : null;
}

/** Whether a text is a base64 PNG of an accepted size. */
export function isLogo(base64: string): boolean {
  return (
    base64.startsWith(pngStart) && base64.length <= Math.ceil(maxLogoBytes / 3) * 4 && /^[A-Za-z0-9+/]+=*$/.test(base64)
  );
}
