import type { ReasonCode } from '../reasons/reason';
import { reasonCategories } from '../reasons/reason';
import type { Decision } from '../run/run';
import type { Stage } from './subject';

const isIn = (codes: readonly ReasonCode[], code: ReasonCode) => codes.includes(code);

const byEarlier: readonly ReasonCode[] = [
  'COND_SUCCESS_PRIOR_FAILURE',
  'COND_FAILURE_NO_FAILURE',
  'CHILD_PRIOR_FAILED',
  'HALTED_BY_FAILURE',
  'TASK_PAUSED',
];
const byPerson: readonly ReasonCode[] = ['MANUAL_ABORTED', 'MANUAL_HOLD'];

/** At which check a decision was taken. */
export function stageOf({ decision, reason: { code } }: Decision): Stage {
  if (isIn(reasonCategories.gate, code)) return 'gate';
  if (isIn(reasonCategories.scope, code)) return 'scope';
  if (isIn(reasonCategories.target, code)) return 'targets';
  if (isIn(byEarlier, code)) return 'earlier-steps';
  if (isIn(reasonCategories.condition, code)) return 'expression';
  if (code === 'PACKAGE_NOT_ACQUIRED') return 'packages';
  if (isIn(byPerson, code)) return 'person';
  return decision === 'Run' ? 'done' : 'outcome';
}
