import type { StepId } from '../../model/step';
import type { Reason } from '../reasons/reason';
import type { ReasonLink } from '../reasons/reasonLink';

/** Links to where a person can state, or fix, what a note or a warning is about. */
export function noteLinks(reason: Reason, stepId: StepId | null): readonly ReasonLink[] {
  switch (reason.code) {
    case 'APPROVAL_ASSUMED':
      return [
        { kind: 'scenario', part: 'gates' },
        { kind: 'model', part: 'approvals', name: null },
      ];
    case 'APPROVAL_CANNOT_BE_MET':
      return [{ kind: 'model', part: 'approvals', name: null }];
    case 'FREEZE_NOT_CHECKED':
      return [
        { kind: 'scenario', part: 'inputs' },
        { kind: 'model', part: 'freezes', name: reason.freeze },
      ];
    case 'FREEZE_UNDECIDED':
    case 'FREEZE_OVERRIDDEN':
      return [{ kind: 'model', part: 'freezes', name: reason.freeze }];
    case 'POLICY_NOT_EVALUATED':
    case 'POLICY_WARNED':
      return [{ kind: 'scenario', part: 'gates' }];
    case 'PROMPT_ANSWER_UNUSED':
      return [{ kind: 'variable', name: reason.variable }];
    case 'PROVISIONING_RUNS_FIRST':
      return [{ kind: 'scenario', part: 'history' }];
    case 'GATE_NOT_DECIDABLE':
      return undecided[reason.open] ?? [];
    default:
      return stepId === null ? [] : [{ kind: 'step', stepId }];
  }
}

/** Notes without a link: nothing a person states would settle what is not documented. */
const undecided: Readonly<Record<string, readonly ReasonLink[]>> = {
  defect: [{ kind: 'model', part: 'lifecycles', name: null }],
  channel: [{ kind: 'model', part: 'channels', name: null }],
  'runbook-environments': [{ kind: 'model', part: 'lifecycles', name: null }],
};
