import type { GateReason } from '../../reasons/reason';
import type { ReasonLink } from '../../reasons/reasonLink';
import type { Situation } from '../../scenario/situation';
import { explain } from '../../words/explain';
import { midSentence, withoutFullStop } from '../../words/phrases';
import { type Check, checkOf } from '../subject';
import { whyOpen } from './whyOpen';

/** Shown if the whole run may not start, and if it may start although one would expect otherwise. */
export const gateCheck: Check = ({ of }) => {
  const { gate } = of.run;
  if (gate.code === 'GATE_OK') return openCheck(of.situation);
  const text = withoutFullStop(midSentence(explain(gate)));
  return checkOf({ id: 'gate', label: 'Start of the run', mark: 'failed', text, links: gateLinks(gate) });
};

function openCheck(situation: Situation): ReturnType<Check> {
  const reasons = whyOpen(situation);
  if (reasons.length === 0) return null;
  const text = `it may start: ${reasons.map((each) => each.text).join('; ')}`;
  return checkOf({
    id: 'gate',
    label: 'Start of the run',
    mark: 'passed',
    text,
    links: reasons.map(({ link }) => link),
  });
}

const whatIf: ReasonLink = { kind: 'scenario', part: 'inputs' };

/** Links to what blocks the run in the model, then to the what-ifs for the start. */
function gateLinks(gate: GateReason): readonly ReasonLink[] {
  switch (gate.code) {
    case 'GATE_TENANT_REQUIRED':
    case 'GATE_TENANT_NOT_ALLOWED':
    case 'GATE_PROJECT_DISABLED':
    case 'GATE_NO_TARGETS':
      return [{ kind: 'model', part: 'settings', name: null }, whatIf];
    case 'GATE_TENANT_NOT_CONNECTED':
    case 'GATE_TENANT_DISABLED':
      return [{ kind: 'model', part: 'tenants', name: gate.tenant }, whatIf];
    case 'GATE_CHANNEL_TENANT_MISMATCH':
    case 'GATE_EPHEMERAL_CHANNEL':
      return [{ kind: 'model', part: 'channels', name: gate.channel }, whatIf];
    case 'GATE_RUNBOOK_ENV_NOT_ALLOWED':
      return [{ kind: 'model', part: 'settings', name: null }, whatIf];
    case 'GATE_ENV_NOT_IN_LIFECYCLE':
      return [{ kind: 'model', part: 'lifecycles', name: null }, whatIf];
    case 'GATE_PHASE_NOT_REACHED':
      return [
        { kind: 'model', part: 'lifecycles', name: null },
        { kind: 'scenario', part: 'history' },
      ];
    case 'GATE_PARENT_ENVIRONMENT':
    case 'GATE_EPHEMERAL_TENANTED':
      return [{ kind: 'model', part: 'environments', name: gate.environment }, whatIf];
    case 'GATE_PROMPT_REQUIRED':
      return [whatIf, ...gate.variables.map((name) => ({ kind: 'variable', name }) as const)];
    case 'GATE_FROZEN':
      return [{ kind: 'model', part: 'freezes', name: gate.freeze }, whatIf];
    case 'GATE_APPROVAL_PENDING':
    case 'GATE_APPROVAL_REJECTED':
      return [
        { kind: 'model', part: 'approvals', name: null },
        { kind: 'scenario', part: 'gates' },
      ];
    case 'GATE_DEFECT':
    case 'GATE_POLICY_BLOCKED':
      return [{ kind: 'scenario', part: 'gates' }];
    case 'GATE_TARGET_SELECTION_CONFLICT':
      return [{ kind: 'scenario', part: 'targets' }];
    default:
      return [whatIf];
  }
}
