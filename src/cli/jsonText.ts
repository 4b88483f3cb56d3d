/**
 * A value as JSON for the output. Signs that a terminal obeys or that turn a line around are written as escapes, which
 * JSON leaves open for most of them: the value stays the same for whoever reads it.
 *
 * @param indent  spaces for each level; 0 writes one line
 */
export function jsonText(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
