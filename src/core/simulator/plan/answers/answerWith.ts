import type { PlanCell } from '../plan';
import type { Answer, Outcome } from './answer';

/** An outcome with its cells. */
export function answerWith(outcome: Outcome, cells: readonly PlanCell[], targets: Answer['targets']): Answer {
  const [own, ...children] = cells;
  const unknownActions =
    own?.verdict === 'Unknown' ? 0 : children.filter(({ verdict }) => verdict === 'Unknown').length;
  const { alone, outline, usesTargets, byTarget, tags } = outcome;
  return {
    outcome,
    isSilent: isSilent(outcome),
    alone,
    needsPackages: outline.needsPackages,
    usedTags: usesTargets && byTarget === null ? tags : -1,
    targets,
    cells,
    unknownActions,
  };
}

function isSilent({ isLasting, remarks, earlyRemarks, asked, byTarget, outline }: Outcome): boolean {
  return (
    isLasting &&
    remarks === null &&
    earlyRemarks === null &&
    asked.length === 0 &&
    byTarget === null &&
    outline.step.origin === undefined
  );
}
