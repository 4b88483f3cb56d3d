import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { blockedBy, type GateAnswer, noted, openGate } from './gateAnswer';
import { isBlockedByDefect, phasesOf } from './lifecycle';

/** Whether an unresolved defect blocks the release. */
export function defectGate(situation: Situation): GateAnswer {
  const { scenario, release, channel, environment } = situation;
  const has = (scenario.defects ?? []).some(
    (defect) => defect.resolved !== true && (defect.release ?? '1.0.0') === release,
  );
  if (!has || channel.kind === 'Ephemeral') return openGate;
  const phases = phasesOf(situation);
  if (phases === null)
    return noted(reasonOf('GATE_NOT_DECIDABLE', 'R-221', { open: 'defect', environment: environment.name }));
  if (!isBlockedByDefect(phases, situation)) return openGate;
  return blockedBy(reasonOf('GATE_DEFECT', 'R-221', { environment: environment.name, release }));
}
