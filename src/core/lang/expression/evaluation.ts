import type { ExceptionCode, StopReason } from './evaluate/failure';
import type { PossibleText } from './evaluate/value';
import type { VariableValue } from './variables';

/** What an expression comes to. */
export type Evaluation = TextResult | UnknownResult | FailedResult | StoppedResult;

/** A text, as Octopus would fill it in. */
export interface TextResult {
  readonly kind: 'text';
  /** Null after a `null` filter. When something is missing its token is in the text. */
  readonly value: string | null;
  /** The exact message of Octopus, or null when all went well. A condition with an error is false. */
  readonly error: string | null;
  /** Tokens without a value, each once, in the order they were met. */
  readonly missing: readonly string[];
  /** What was asked for on the way. Listed when it is called for, which may ask the source again. */
  readonly reads: () => readonly VariableRead[];
}

/** The text depends on names only a deployment knows. */
export interface UnknownResult {
  readonly kind: 'unknown';
  readonly dependsOn: readonly string[];
  /** All texts it can be, when they are few; null when it can be anything. */
  readonly possible: readonly PossibleText[] | null;
  /** Tokens that have no value whatever the unknown ones turn out to be. */
  readonly missing: readonly string[];
  readonly reads: () => readonly VariableRead[];
}

/** Octopus would throw, and the task fail. */
export interface FailedResult {
  readonly kind: 'exception';
  readonly code: ExceptionCode;
  readonly message: string;
  readonly reads: () => readonly VariableRead[];
}

/** The evaluation went beyond its limits, or met what only the server can do: nothing is known of the result. */
export interface StoppedResult {
  readonly kind: 'stopped';
  readonly reason: StopReason;
  readonly message: string;
  readonly reads: () => readonly VariableRead[];
}

/** A variable that was asked for on the way, with its raw value. */
export interface VariableRead {
  readonly name: string;
  readonly value: Exclude<VariableValue, undefined>;
}
