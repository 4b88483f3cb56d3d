import { isWhiteSpace } from '../characters';

/** A place in a JSON text. */
export interface JsonReader {
  readonly text: string;
  at: number;
}

/** Skips white space and comments; false when a comment does not end. */
export function skipBlank(reader: JsonReader): boolean {
  const { text } = reader;
  for (;;) {
    while (reader.at < text.length && isWhiteSpace(text.charCodeAt(reader.at))) reader.at += 1;
    if (text.startsWith('//', reader.at)) {
      const end = text.slice(reader.at).search(/[\r\n]/);
      reader.at = end === -1 ? text.length : reader.at + end;
    } else if (text.startsWith('/*', reader.at)) {
      const end = text.indexOf('*/', reader.at + 2);
      if (end === -1) return false;
      reader.at = end + 2;
    } else return true;
  }
}
