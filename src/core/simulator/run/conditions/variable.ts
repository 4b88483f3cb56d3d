import type { EvaluatedCondition } from '../../reasons/evaluatedCondition';
import { reasonOf } from '../../reasons/reasonOf';
import type { Resolved } from '../../variables/resolved';
import { type ConditionResult, doesNotHold } from './conditionResult';

/** The owner of an expression; `actionId` is null for a step's expression. */
export interface ConditionOwner {
  readonly stepId: string;
  readonly actionId: string | null;
}

/**
 * A condition by expression, of a step or a child action: only the evaluated text decides, whatever failed before
 * (R-605 to R-610, R-613, R-620).
 */
export function variable(owner: ConditionOwner, resolved: Resolved): ConditionResult {
  const condition = evaluatedCondition(owner, resolved);
  if (resolved.truth === true)
    return { holds: true, isBlank: resolved.kind === 'text' && resolved.text.trim() === '', condition };
  switch (resolved.kind) {
    case 'error':
      return doesNotHold(reasonOf('COND_VARIABLE_ERROR', 'R-607', { condition, message: resolved.message }), condition);
    case 'text':
      return doesNotHold(reasonOf('COND_VARIABLE_FALSE', 'R-606', { condition, value: resolved.shown }), condition);
    case 'unknown': {
      const { message, dependsOn, notInModel } = resolved;
      if (resolved.truth === false)
        return doesNotHold(reasonOf('COND_VARIABLE_FALSE', 'R-606', { condition, value: null }), condition);
      const facts = { condition, expression: null, dependsOn, message, notInModel };
      const rule = notInModel === null ? 'R-620' : 'R-607';
      return { holds: null, reason: reasonOf('COND_UNKNOWN', rule, facts), condition };
    }
  }
}

/** The texts are created on demand: most conditions of a plan are never inspected. */
function evaluatedCondition({ stepId, actionId }: ConditionOwner, resolved: Resolved): EvaluatedCondition {
  return {
    stepId,
    actionId,
    get source() {
      return resolved.source;
    },
    get shown() {
      return resolved.kind === 'unknown' ? null : resolved.shown;
    },
    get used() {
      return resolved.used;
    },
  };
}
