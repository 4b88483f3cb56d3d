import type { DecisionKind } from '../reasons/decisionKind';
import type { ReasonCode } from '../reasons/reason';
import type { Decision } from '../run/run';

/** The result shown to a person for a decision; derived from the decision and its reason code. */
export type Verdict =
  | 'Runs'
  | 'Waits'
  | 'Skipped'
  | 'Error'
  | 'Not in scope'
  | 'No targets'
  | 'Off'
  | 'Left out'
  | 'Fails'
  | 'Not reached'
  | 'Unknown';

/** The verdict of a decision: a pure function of decision and reason code. */
export function verdictOf(decision: DecisionKind, code: ReasonCode): Verdict {
  switch (decision) {
    case 'Run':
      return code === 'MANUAL_PROCEED' ? 'Waits' : 'Runs';
    case 'Pause':
      return 'Waits';
    case 'Fail':
      return 'Fails';
    case 'NotStarted':
      return 'Not reached';
    case 'Unknown':
      return 'Unknown';
    case 'Skip':
    case 'Exclude':
      return stoppedVerdicts[code] ?? 'Skipped';
  }
}

export function verdictOfDecision({ decision, reason }: Decision): Verdict {
  return verdictOf(decision, reason.code);
}

const stoppedVerdicts: Partial<Record<ReasonCode, Verdict>> = {
  COND_VARIABLE_ERROR: 'Error',
  ENV_EXCLUDED: 'Not in scope',
  ENV_NOT_INCLUDED: 'Not in scope',
  CHANNEL_MISMATCH: 'Not in scope',
  TENANT_TAG_MISMATCH: 'Not in scope',
  TENANT_TAGS_UNTENANTED: 'Not in scope',
  TARGET_WRONG_ENV: 'Not in scope',
  TARGET_TENANT_MISMATCH: 'Not in scope',
  TARGET_DYNAMIC_NOT_ALLOWED: 'Not in scope',
  NO_TARGETS: 'No targets',
  NO_ROLES: 'No targets',
  DISABLED: 'Off',
  TARGET_DISABLED: 'Off',
  USER_SKIPPED: 'Left out',
  TARGET_NOT_SELECTED: 'Left out',
  TARGET_EXCLUDED_BY_USER: 'Left out',
  TARGET_TAG_NOT_SELECTED: 'Left out',
  TARGET_TAG_EXCLUDED: 'Left out',
};
