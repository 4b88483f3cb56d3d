import type { PlanCell } from '../plan';
import type { Answer, Outcome } from './answer';

/** An outcome with its cells. */
export function answerWith(outcome: Outcome, cells: readonly PlanCell[], targets: Answer['targets']): Answer {
  const [own, ...children] = cells;
  const unknownActions =
    own?.verdict === 'Unknown' ? 0 : children.filter(({ verdict }) => verdict === 'Unknown').length;
  return { outcome, targets, cells, unknownActions };
}
