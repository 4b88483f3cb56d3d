import { plainFilter } from './filter';
import { escapedSign } from './percent';

/** `UriEscape`: keeps the signs that divide a URI; `%` is always encoded. */
export const uriEscape = plainFilter((input) => escapedUri(input, /[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]/));

/** `UriDataEscape`: keeps letters, digits and `- . _ ~`. */
export const uriDataEscape = plainFilter((input) => escapedUri(input, /[A-Za-z0-9\-._~]/));

/** Every sign that is not kept, as its UTF-8 bytes in percent form. */
function escapedUri(input: string, kept: RegExp): string {
  let text = '';
  for (const sign of input) text += kept.test(sign) ? sign : escapedSign(sign);
  return text;
}
