import { canonicalExpression, canonicalToken, pathText } from '../canonicalText';
import type { Condition, Conditional, Expression, Template } from '../tree';
import { applyFilters } from './applyFilters';
import { spend } from './budget';
import { emptyReport, type Frame, type Report } from './evaluationRun';
import { EvaluationFailure } from './failure';
import { valueOfPath } from './resolvePath';
import { agreed, areSame, eitherOf, isTruthy, openUnknown, type Unknown, type Value } from './value';

/** Evaluates the branch chosen by the condition, or both if the choice is not known. */
export function evaluateConditional(token: Conditional, frame: Frame): Value {
  const choice = decide(token.condition, frame);
  if (choice === true) return frame.run.evaluateTokens(token.whenTrue, frame);
  if (choice === false) return frame.run.evaluateTokens(token.whenFalse, frame);
  if ('dependsOn' in choice) return valueOfBoth(token, choice, frame);
  frame.report.missing.push(canonicalExpression(choice.withoutValue));
  return canonicalToken(token);
}

/** The result of the condition, or the side whose filters return nothing, for which Octopus echoes the whole block. */
function decide(
  { left, comparison }: Condition,
  frame: Frame,
): boolean | Unknown | { readonly withoutValue: Expression } {
  const value = sideValue(left, frame);
  if (value === null) return { withoutValue: left };
  if (comparison === null) return truthOf(value);
  const { operator, right } = comparison;
  const isSame =
    right.kind === 'quoted' ? equal(value, right.text) : isSamePath(left, right) || sideEquals(value, right, frame);
  return typeof isSame === 'boolean' ? isSame === (operator === '==') : isSame;
}

function sideEquals(value: Value, side: Expression, frame: Frame): ReturnType<typeof decide> {
  const other = sideValue(side, frame);
  return other === null ? { withoutValue: side } : equal(value, other);
}

/** Whether a value alone counts as true. */
export function truthOf(value: Value): boolean | Unknown {
  return typeof value === 'string' ? isTruthy(value) : agreed([value], ([text]) => isTruthy(text!));
}

/** An exact comparison, including case. */
export function equal(left: Value, right: Value): boolean | Unknown {
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  return agreed([left, right], ([one, other]) => areSame(one!, other!));
}

/** A plain path counts as empty if it has no value; filters that return nothing do not. */
function sideValue(side: Expression, frame: Frame): Value | null {
  if (side.kind === 'filters') return applyFilters(side, frame);
  const value = valueOfPath(side, frame) ?? '';
  spend(frame.run.budget, 1 + (typeof value === 'string' ? value.length >> 8 : 0));
  return value;
}

/** The same variable on both sides is equal, whatever its value. */
export function isSamePath(left: Expression, right: Expression): boolean {
  return left.kind === 'path' && right.kind === 'path' && pathText(left) === pathText(right);
}

/** Evaluates both branches; if they agree, the unknown choice does not matter. */
function valueOfBoth(token: Conditional, choice: Unknown, frame: Frame): Value {
  const one = tryBranch(token.whenTrue, frame);
  const other = tryBranch(token.whenFalse, frame);
  if (one === null || other === null || one.report.isNull !== other.report.isNull) {
    return openUnknown(choice, one?.value ?? null, other?.value ?? null);
  }
  frame.report.isNull ||= one.report.isNull;
  const both = new Set(other.report.missing);
  const shared = one.report.missing.filter((echo) => both.has(echo));
  frame.report.missing.push(...shared);
  const isSameReport = shared.length === one.report.missing.length && shared.length === other.report.missing.length;
  return isSameReport ? eitherOf(choice, [one.value, other.value]) : openUnknown(choice, one.value, other.value);
}

/** Evaluates a branch alone; null if Octopus would fail in it. */
function tryBranch(branch: Template, frame: Frame): { readonly value: Value; readonly report: Report } | null {
  const report = emptyReport();
  const { depth } = frame.run.budget;
  try {
    return { value: frame.run.evaluateTokens(branch, { ...frame, report }), report };
  } catch (cause) {
    if (!(cause instanceof EvaluationFailure)) throw cause;
    frame.run.budget.depth = depth;
    return null;
  }
}
