import { sameName } from '../../base/caseless';
import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { type GateAnswer, noted } from './gateAnswer';
import { blockingPhase, isLifecycleMissing, phasesOf } from './lifecycle';

export function lifecycleGate(situation: Situation): GateAnswer | GateReason | null {
  const environment = situation.environment.name;
  if (isLifecycleMissing(situation))
    return noted(reasonOf('GATE_NOT_DECIDABLE', 'R-226', { open: 'lifecycle', environment }));
  const phases = phasesOf(situation);
  if (phases === null) return null;
  if (!phases.some((phase) => phase.environments.some((name) => sameName(name, environment))))
    return reasonOf('GATE_ENV_NOT_IN_LIFECYCLE', 'R-206', { environment });
  const phase = blockingPhase(phases, situation);
  return phase === null
    ? null
    : reasonOf('GATE_PHASE_NOT_REACHED', 'R-207', { environment, phase: phase.name, waitsFor: phase.environments });
}
