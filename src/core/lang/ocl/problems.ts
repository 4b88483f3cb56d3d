import type { TextDiagnostic } from '../../base/diagnostic';

/** What can be wrong with a text (ocl.md section 4). */
export type OclErrorKind =
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
  | 'comment-not-supported';

/** What is legal and worth knowing (ocl.md section 4, "Warnings"). */
export type OclWarningKind =
  | 'byte-order-mark'
  | 'statement-not-on-own-line'
  | 'duplicate-attribute'
  | 'dictionary-keys-differ-in-case';

export type OclDiagnostic = TextDiagnostic<OclErrorKind | OclWarningKind>;

/** Stops the reading of one statement; caught where the next one is looked for. */
export class OclFailure extends Error {
  readonly kind: OclErrorKind;
  readonly offset: number;
  readonly related: { readonly offset: number; readonly message: string } | null;

  constructor(kind: OclErrorKind, offset: number, message: string, related: OclFailure['related'] = null) {
    super(message);
    this.kind = kind;
    this.offset = offset;
    this.related = related;
  }
}

/** A unit as a message shows it. */
export function shown(unit: string | undefined): string {
  if (unit === undefined) return 'the end of the file';
  if (unit === '\n' || unit === '\r') return 'the end of the line';
  return unit === '`' ? 'a backtick' : `\`${unit}\``;
}
