import type { Reason } from '../reason';
import { reasonOf } from '../reasonOf';
import type { Situation } from '../situation';
import type { VariableContext } from '../variables/context';
import { isTruthy, type RunValues, resolveText } from '../variables/resolveText';

export type Answer =
  | { readonly holds: true; readonly isBlank: boolean }
  | { readonly holds: false; readonly reason: Reason }
  | { readonly holds: null; readonly reason: Reason };

/** A condition by expression: decided by the filled-in text alone. */
export function expressionCondition(
  situation: Situation,
  expression: string,
  context: VariableContext,
  runValues: RunValues,
): Answer {
  const resolved = resolveText(situation, expression, context, runValues);
  const params = { expression };
  if (resolved.kind === 'error')
    return { holds: false, reason: reasonOf('COND_VARIABLE_ERROR', 'R-607', { ...params, message: resolved.message }) };
  if (resolved.kind === 'unknown')
    return { holds: null, reason: reasonOf('COND_UNKNOWN', 'R-620', { ...params, dependsOn: resolved.dependsOn }) };
  if (isTruthy(resolved.text)) return { holds: true, isBlank: resolved.text.trim() === '' };
  const values = resolved.used.map((used) => `${used.name} = ${used.value} (${used.scope})`);
  const losers = resolved.used.flatMap((used) => used.losers);
  const names = resolved.used.map((used) => used.name);
  const filled = { ...params, value: resolved.text, values, losers, names };
  return { holds: false, reason: reasonOf('COND_VARIABLE_FALSE', 'R-606', filled) };
}
