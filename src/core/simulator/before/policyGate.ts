import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { blockedBy, type GateAnswer } from './gateAnswer';

/** The result of the compliance policies as the scenario states it; the dry run cannot evaluate policies (R-223, Y-07). */
export function policyGate({ scenario }: Situation): GateAnswer {
  const policies = scenario.policies ?? [];
  const violated = policies.filter(({ result }) => result === 'Violated');
  const blocking = violated.find(({ action }) => action === 'Block');
  const notes = policies
    .filter(({ result }) => result === 'Unknown')
    .map(({ name }) => reasonOf('POLICY_NOT_EVALUATED', 'R-223', { policy: name }));
  if (blocking !== undefined) {
    const { name, reason = '' } = blocking;
    return { ...blockedBy(reasonOf('GATE_POLICY_BLOCKED', 'R-223', { policy: name, why: reason })), notes };
  }
  const warnings = violated.map(({ name, reason = '' }) =>
    reasonOf('POLICY_WARNED', 'R-223', { policy: name, why: reason }),
  );
  return { blocked: null, warnings, notes };
}
