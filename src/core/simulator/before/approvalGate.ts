import { foldCase } from '../../base/caseless';
import { reasonOf } from '../reasons/reasonOf';
import { isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import { blockedBy, type GateAnswer, noted, openGate } from './gateAnswer';

/** Which approvals the run needs before its first step, and whether they were given. */
export function approvalGate({ model, environment, run }: Situation): GateAnswer {
  const rules = (model.approvals ?? []).filter(
    (rule) => rule.disabled !== true && isMentioned(environment, rule.environments),
  );
  if (rules.length === 0) return openGate;
  const needed = Math.max(...rules.map(({ minimum = 1 }) => minimum));
  const byName = new Map(rules.flatMap(({ approvers }) => approvers).map((name) => [foldCase(name), name]));
  const asked = { needed, approvers: [...byName.values()] };
  const isTooFew = asked.approvers.every((name) => !name.startsWith('team:')) && asked.approvers.length < needed;
  const notes = isTooFew ? [reasonOf('APPROVAL_CANNOT_BE_MET', 'A-05', asked)] : [];
  switch (run.approval) {
    case 'Approved':
      return noted(...notes);
    case 'Pending':
      return { ...blockedBy(reasonOf('GATE_APPROVAL_PENDING', 'R-224', asked)), notes };
    case 'Rejected':
      return { ...blockedBy(reasonOf('GATE_APPROVAL_REJECTED', 'R-224', asked)), notes };
    default:
      return noted(reasonOf('APPROVAL_ASSUMED', 'R-224', asked), ...notes);
  }
}
