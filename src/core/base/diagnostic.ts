import type { Position } from './span';

export type Severity = 'error' | 'warning' | 'info';

/** Something wrong or notable in a text a person gave us. All of them are reported, never only the first. */
export interface TextDiagnostic<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence: what is there and what to do. */
  readonly message: string;
  readonly at: Position;
  /** A second place that helps to understand the first, such as the opening quote of an unclosed string. */
  readonly related?: { readonly at: Position; readonly message: string };
}
