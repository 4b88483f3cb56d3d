import type { ReasonCode } from '../reasons/reason';
import type { Decision } from '../run/run';
import { categoryOf } from '../words/reasonCategories';
import type { Stage } from './subject';

/** Codes decided at another stage than their category suggests. */
const decidedAt: Partial<Record<ReasonCode, Stage>> = {
  COND_SUCCESS_PRIOR_FAILURE: 'earlier-steps',
  COND_FAILURE_NO_FAILURE: 'earlier-steps',
  CHILD_PRIOR_FAILED: 'earlier-steps',
  HALTED_BY_FAILURE: 'earlier-steps',
  TASK_PAUSED: 'earlier-steps',
  PACKAGE_NOT_ACQUIRED: 'packages',
  MANUAL_ABORTED: 'person',
  MANUAL_HOLD: 'person',
};

/** The check at which a decision was made. */
export function stageOf({ decision, reason: { code } }: Decision): Stage {
  const own = decidedAt[code];
  if (own !== undefined) return own;
  switch (categoryOf(code)) {
    case 'gate':
      return 'gate';
    case 'scope':
      return 'scope';
    case 'target':
      return 'targets';
    case 'condition':
      return 'expression';
    default:
      return decision === 'Run' ? 'done' : 'outcome';
  }
}
