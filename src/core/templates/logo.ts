import type { JsonObject } from '../base/json';
import { textIn } from './jsonFields';

/** The largest picture that is shown or taken, in bytes. */
export const maxLogoBytes = 64 * 1024;

/** How a PNG begins in base64. */
const pngStart = 'iVBORw0KGgo';

/** The picture of a template as base64; null without one, and for what is not a PNG or too large to be a small picture. */
export function logoOf(record: JsonObject | null): string | null {
  const logo = record === null ? '' : textIn(record, 'Logo');
  return isLogo(logo) ? logo : null;
}

/** Whether a text is a PNG in base64 of a size that may be shown. */
export function isLogo(base64: string): boolean {
  return (
    base64.startsWith(pngStart) && base64.length <= Math.ceil(maxLogoBytes / 3) * 4 && /^[A-Za-z0-9+/]+=*$/.test(base64)
  );
}
