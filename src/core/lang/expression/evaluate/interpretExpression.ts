import type { Evaluation, VariableRead } from '../evaluation';
import { missingMessage } from '../messages';
import type { ParsedExpression } from '../parseExpression';
import type { VariableSource } from '../variables';
import { evaluateTokens } from './evaluateTokens';
import { type EvaluationRun, emptyReport, type Frame } from './evaluationRun';
import { EvaluationFailure, EvaluationStop } from './failure';
import { type EvaluationOptions, startRun } from './startRun';
import type { Value } from './value';

/** The same as `evaluateExpression`, by interpreting the tree; it supports the whole language. */
export function interpretExpression(
  { text, template, diagnostics }: ParsedExpression,
  variables: VariableSource,
  options: EvaluationOptions = {},
): Evaluation {
  const [problem] = diagnostics;
  if (template === null && problem !== undefined) {
    if (problem.code !== 'unreadable-tag')
      return { kind: 'stopped', reason: problem.code, message: problem.message, reads: noReads };
    return { kind: 'text', value: text, error: problem.message, missing: [], reads: noReads };
  }
  if (!text.includes('#{')) return { kind: 'text', value: text, error: null, missing: [], reads: noReads };
  const { run, scope, broken } = startRun(variables, options);
  const frame: Frame = { run, scope, report: emptyReport() };
  try {
    if (broken !== null)
      throw new EvaluationFailure('internal', `The variable name "${broken}" has an index with a token.`);
    return resultOf(frame, evaluateTokens(template ?? [], frame));
  } catch (cause) {
    const reads = () => readsOf(run);
    if (cause instanceof EvaluationFailure)
      return { kind: 'exception', code: cause.code, message: cause.message, reads };
    if (cause instanceof EvaluationStop)
      return { kind: 'stopped', reason: cause.reason, message: cause.message, reads };
    throw cause;
  }
}

function resultOf({ run, report }: Frame, output: Value): Evaluation {
  const missing = report.missing.length < 2 ? report.missing : [...new Set(report.missing)];
  const reads = () => readsOf(run);
  if (typeof output !== 'string' && !report.isNull) return { kind: 'unknown', ...output, missing, reads };
  const error = missing.length === 0 ? null : missingMessage(missing);
  return { kind: 'text', value: report.isNull ? null : (output as string), error, missing, reads };
}

const noReads = (): readonly VariableRead[] => [];

function readsOf({ reads }: EvaluationRun): readonly VariableRead[] {
  const list: VariableRead[] = [];
  for (const [name, value] of reads) if (value !== undefined) list.push({ name, value });
  return list;
}
