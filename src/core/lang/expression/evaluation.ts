import type { ExceptionCode, StopReason } from './evaluate/failure';
import type { PossibleText } from './evaluate/value';
import type { VariableValue } from './variables';

/** The result of an evaluation. */
export type Evaluation = TextResult | UnknownResult | FailedResult | StoppedResult;

/** A text, as Octopus would produce it. */
export interface TextResult {
  readonly kind: 'text';
  /** Null after a `null` filter. Tokens without a value stay in the text. */
  readonly value: string | null;
  /** The exact message of Octopus, or null without an error. A condition with an error is false. */
  readonly error: string | null;
  /** Tokens without a value, without duplicates, in order of evaluation. */
  readonly missing: readonly string[];
  /** The variables read. The list is made on demand, which may read the source again. */
  readonly reads: () => readonly VariableRead[];
}

/** The text depends on values known only during a deployment. */
export interface UnknownResult {
  readonly kind: 'unknown';
  readonly dependsOn: readonly string[];
  /** All possible texts if they are few; null if it can be any text. */
  readonly possible: readonly PossibleText[] | null;
  /** Tokens without a value, whatever the unknown values are. */
  readonly missing: readonly string[];
  readonly reads: () => readonly VariableRead[];
}

/** Octopus would throw an exception, and the task would fail. */
export interface FailedResult {
  readonly kind: 'exception';
  readonly code: ExceptionCode;
  readonly message: string;
  readonly reads: () => readonly VariableRead[];
}

/** The evaluation exceeded its limits, or needs something only the server can do: the result is not known. */
export interface StoppedResult {
  readonly kind: 'stopped';
  readonly reason: StopReason;
  readonly message: string;
  readonly reads: () => readonly VariableRead[];
}

/** A variable that was read, with its raw value. */
export interface VariableRead {
  readonly name: string;
  readonly value: Exclude<VariableValue, undefined>;
}
