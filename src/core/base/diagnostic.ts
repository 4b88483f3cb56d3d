import type { Position } from './span';

export type Severity = 'error' | 'warning' | 'info';

/** An error or a warning about a text a person gave us. Readers report all of them, not only the first. */
export interface TextDiagnostic<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence: what is wrong and what to do about it. */
  readonly message: string;
  readonly at: Position;
  /** A second position that explains the first, such as the opening quote of an unclosed string. */
  readonly related?: { readonly at: Position; readonly message: string };
}
