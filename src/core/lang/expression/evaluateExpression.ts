import { evaluateTokens } from './evaluate/evaluateTokens';
import { type EvaluationRun, emptyReport, type Frame } from './evaluate/evaluationRun';
import { EvaluationFailure, EvaluationStop, type ExceptionCode, type StopReason } from './evaluate/failure';
import { type EvaluationOptions, startRun } from './evaluate/startRun';
import type { PossibleText, Value } from './evaluate/value';
import { missingMessage } from './messages';
import type { ParsedExpression } from './parseExpression';
import type { VariableSource, VariableValue } from './variables';

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
  readonly reads: readonly VariableRead[];
}

/** The text depends on names only a deployment knows. */
export interface UnknownResult {
  readonly kind: 'unknown';
  readonly dependsOn: readonly string[];
  /** All texts it can be, when they are few; null when it can be anything. */
  readonly possible: readonly PossibleText[] | null;
  /** Tokens that have no value whatever the unknown ones turn out to be. */
  readonly missing: readonly string[];
  readonly reads: readonly VariableRead[];
}

/** Octopus would throw, and the task fail. */
export interface FailedResult {
  readonly kind: 'exception';
  readonly code: ExceptionCode;
  readonly message: string;
  readonly reads: readonly VariableRead[];
}

/** The evaluation went beyond its limits, or met what only the server can do: nothing is known of the result. */
export interface StoppedResult {
  readonly kind: 'stopped';
  readonly reason: StopReason;
  readonly message: string;
  readonly reads: readonly VariableRead[];
}

/** A variable that was asked for on the way, with its raw value. */
export interface VariableRead {
  readonly name: string;
  readonly value: Exclude<VariableValue, undefined>;
}

/**
 * Fills in a parsed text: `Hello #{Name}` with `Name` = `Ann` gives `Hello Ann`.
 *
 * Always ends, within `limits`. What depends on a name only a deployment knows is `unknown`, but no more than must:
 * a branch that is not taken, or two branches that agree, leave the result known.
 */
export function evaluateExpression(
  { text, template, diagnostics }: ParsedExpression,
  variables: VariableSource,
  options: EvaluationOptions = {},
): Evaluation {
  const [problem] = diagnostics;
  if (template === null && problem !== undefined) {
    if (problem.code !== 'unreadable-tag')
      return { kind: 'stopped', reason: problem.code, message: problem.message, reads: [] };
    return { kind: 'text', value: text, error: problem.message, missing: [], reads: [] };
  }
  if (!text.includes('#{')) return { kind: 'text', value: text, error: null, missing: [], reads: [] };
  const { run, scope, broken } = startRun(variables, options);
  const frame: Frame = { run, scope, report: emptyReport() };
  try {
    if (broken !== null)
      throw new EvaluationFailure('internal', `The variable name "${broken}" has an index with a token.`);
    return resultOf(frame, evaluateTokens(template ?? [], frame));
  } catch (cause) {
    const reads = readsOf(run);
    if (cause instanceof EvaluationFailure)
      return { kind: 'exception', code: cause.code, message: cause.message, reads };
    if (cause instanceof EvaluationStop)
      return { kind: 'stopped', reason: cause.reason, message: cause.message, reads };
    throw cause;
  }
}

function resultOf({ run, report }: Frame, output: Value): Evaluation {
  const missing = report.missing.length < 2 ? report.missing : [...new Set(report.missing)];
  const reads = readsOf(run);
  if (typeof output !== 'string' && !report.isNull) return { kind: 'unknown', ...output, missing, reads };
  const error = missing.length === 0 ? null : missingMessage(missing);
  return { kind: 'text', value: report.isNull ? null : (output as string), error, missing, reads };
}

function readsOf({ reads }: EvaluationRun): readonly VariableRead[] {
  const list: VariableRead[] = [];
  for (const [name, value] of reads) if (value !== undefined) list.push({ name, value });
  return list;
}
