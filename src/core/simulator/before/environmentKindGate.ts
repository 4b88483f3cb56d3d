import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { blockedBy, type GateAnswer, noted, openGate } from './gateAnswer';

/** Nothing is deployed to a parent environment, and ephemeral environments have no tenants (R-225, E-02, E-03, B-06). */
export function environmentKindGate({ environment, tenant, isRunbook }: Situation): GateAnswer {
  const { name, kind } = environment;
  if (kind === 'Parent')
    return isRunbook
      ? noted(reasonOf('GATE_NOT_DECIDABLE', 'B-06', { open: 'parent-in-runbook', environment: name }))
      : blockedBy(reasonOf('GATE_PARENT_ENVIRONMENT', 'R-225', { environment: name }));
  if (kind === 'Ephemeral' && tenant !== null)
    return blockedBy(reasonOf('GATE_EPHEMERAL_TENANTED', 'R-225', { environment: name, tenant: tenant.name }));
  return openGate;
}
