/** Errors: the text is not OCL, or exceeds one limit of ours. */
export type OclErrorCode =
  | 'unexpected-closing-brace'
  | 'expected-name'
  | 'unexpected-comma'
  | 'expected-equals-or-block'
  | 'label-not-quoted'
  | 'expected-value'
  | 'invalid-literal'
  | 'missing-separator'
  | 'invalid-number'
  | 'integer-out-of-range'
  | 'invalid-escape'
  | 'unterminated-string'
  | 'heredoc-missing-tag'
  | 'heredoc-text-after-tag'
  | 'unterminated-heredoc'
  | 'unterminated-array'
  | 'array-missing-comma'
  | 'array-trailing-comma'
  | 'array-missing-element'
  | 'array-mixed-types'
  | 'array-nested'
  | 'array-element'
  | 'unterminated-dictionary'
  | 'expected-equals'
  | 'dictionary-space-before-equals'
  | 'dictionary-missing-key'
  | 'dictionary-nested'
  | 'duplicate-key'
  | 'block-body-same-line'
  | 'unclosed-block'
  | 'comment-not-supported'
  | 'nested-too-deep'
  | 'too-many-errors';

/** Warnings: the text can be read but has something unusual. */
export type OclWarningCode =
  | 'byte-order-mark'
  | 'statement-not-on-own-line'
  | 'duplicate-attribute'
  | 'dictionary-keys-differ-in-case'
  | 'crlf'
  | 'legacy-heredoc';

/** The parts of a message: the text found, and the name or tag concerned. */
export interface MessageParts {
  readonly found?: string;
  readonly name?: string;
}

/** One sentence: what is wrong and what to do. */
export function messageOf(code: OclErrorCode | OclWarningCode, { found = '', name = '' }: MessageParts): string {
  switch (code) {
    case 'unexpected-closing-brace':
      return 'This `}` has no matching `{`. Remove it, or add the missing `{` before it.';
    case 'expected-name':
      return `Expected the name of an attribute or block, found ${found}.`;
    case 'unexpected-comma':
      return 'OCL has no commas between lines. Remove it.';
    case 'expected-equals-or-block':
      return `Expected \`=\`, a quoted label or \`{\` after \`${name}\`, found ${found}.`;
    case 'label-not-quoted':
      return `Labels must be in double quotes: \`"${name}"\`.`;
    case 'expected-value':
      return 'Expected a value on the same line as `=`.';
    case 'invalid-literal':
      return `\`${name}\` is not a value. Text needs double quotes; booleans are \`true\` and \`false\`.`;
    case 'missing-separator':
      return /^-?\d/.test(name) && /^.e/i.test(found)
        ? `Unexpected text right after the value \`${name}\`. OCL has no exponents; write the number out.`
        : `Unexpected text right after the value \`${name}\`. Put a line end between them, or quotes around the whole.`;
    case 'invalid-number':
      return `\`${name}\` is not a number. Write digits, and digits after a dot if there is one.`;
    case 'integer-out-of-range':
      return `Whole numbers must fit in 32 bits; \`${name}\` does not. Put it in double quotes.`;
    case 'invalid-escape':
      return `Unknown escape \`\\${name}\`. Use \`\\\\\` for a backslash; allowed: \`\\\\ \\" \\n \\r \\t\`.`;
    case 'unterminated-string':
      return `The string that begins at ${name} is not closed. Add \`"\` at its end.`;
    case 'heredoc-missing-tag':
      return 'A heredoc needs a tag, for example `<<-EOT`.';
    case 'heredoc-text-after-tag':
      return 'The text of a heredoc begins on the next line.';
    case 'unterminated-heredoc':
      return `The end tag \`${name}\` was not found on a line of its own.`;
    case 'unterminated-array':
      return 'This `[` is not closed. Add `]` after the last item.';
    case 'array-missing-comma':
      return `Expected \`,\` or \`]\`, found ${found}.`;
    case 'array-trailing-comma':
      return 'Remove the comma before `]`.';
    case 'array-missing-element':
      return 'An item is missing before this comma. Add it, or remove the comma.';
    case 'array-mixed-types':
      return 'All items of an array must be of one type (text, whole numbers or decimals).';
    case 'array-nested':
      return 'Arrays hold plain values only, no array or dictionary.';
    case 'array-element':
      return 'Expected a quoted string or a number.';
    case 'unterminated-dictionary':
      return 'This `{` is not closed. Add `}` after the last entry.';
    case 'expected-equals':
      return `Expected \`=\` after the key \`${name}\`, found ${found}.`;
    case 'dictionary-space-before-equals':
      return 'Put a space before `=`.';
    case 'dictionary-missing-key':
      return 'The key is missing. Write one before `=`.';
    case 'dictionary-nested':
      return 'A dictionary cannot hold another one.';
    case 'duplicate-key':
      return `\`${name}\` is set twice. Keep one of the two.`;
    case 'block-body-same-line':
      return 'The body of a block begins on a new line.';
    case 'unclosed-block':
      return `The block ${name} is not closed. Add \`}\` where it ends.`;
    case 'comment-not-supported':
      return 'OCL has no comments. Octopus rejects this file. Delete the comment, or move its text to `notes`.';
    case 'nested-too-deep':
      return 'Blocks are nested more than 200 deep here. Preflight reads no further into them.';
    case 'too-many-errors':
      return 'There are more than 100 errors. Preflight reads no further.';
    case 'byte-order-mark':
      return 'The file begins with a byte-order mark. Octopus rejects it; it is kept on save.';
    case 'statement-not-on-own-line':
      return 'This statement does not begin on a line of its own.';
    case 'duplicate-attribute':
      return `\`${name}\` is set twice in this block; the last one is used.`;
    case 'dictionary-keys-differ-in-case':
      return `\`${name}\` differs from a key above only in case; Octopus keeps one of the two.`;
    case 'crlf':
      return 'Lines end with CR LF. They are kept.';
    case 'legacy-heredoc':
      return 'The texts of this file are unindented by the rule of schema version 5 and older.';
  }
}

const warnings: readonly string[] = [
  'byte-order-mark',
  'statement-not-on-own-line',
  'duplicate-attribute',
  'dictionary-keys-differ-in-case',
];

export function severityOf(code: OclErrorCode | OclWarningCode): 'error' | 'warning' | 'info' {
  if (code === 'crlf' || code === 'legacy-heredoc') return 'info';
  return warnings.includes(code) ? 'warning' : 'error';
}
