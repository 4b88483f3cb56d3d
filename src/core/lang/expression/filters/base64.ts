import { base64Of, bytesOfBase64, textOfBytes, utf8Bytes } from '../../../base/encoding';
import { EvaluationFailure } from '../evaluate/failure';
import type { Filter } from './filter';
import { utf16Bytes } from './utf16Bytes';

/** `ToBase64 [encoding]`. */
export const toBase64: Filter = (input, options) => {
  const encoding = encodingOf(options);
  if (input === null || encoding === null) return null;
  return base64Of(encoding === 'utf8' ? utf8Bytes(input) : utf16Bytes(input));
};

/** `FromBase64 [encoding]`; a text that is not base64 fails before the encoding is checked. */
export const fromBase64: Filter = (input, options) => {
  if (input === null || options.length > 1) return null;
  const bytes = bytesOfBase64(input);
  if (bytes === null) throw new EvaluationFailure('base64', 'The input of FromBase64 is not a base64 text.');
  const encoding = encodingOf(options);
  if (encoding === null) return null;
  return textOfBytes(bytes, encoding === 'utf8' ? 'utf-8' : 'utf-16le');
};

function encodingOf(options: readonly string[]): 'utf8' | 'unicode' | null {
  if (options.length > 1) return null;
  const name = options[0]?.toLowerCase() ?? 'utf8';
  if (name === 'utf8' || name === 'utf-8') return 'utf8';
  return name === 'unicode' ? 'unicode' : null;
}
