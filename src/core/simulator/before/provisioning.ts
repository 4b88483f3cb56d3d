import { reasonOf } from '../reasons/reasonOf';
import { isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import { type GateAnswer, noted, openGate } from './gateAnswer';

/** The note for the first deployment to an ephemeral environment (E-09). */
export function provisioning({ environment, scenario }: Situation): GateAnswer {
  const isFirst = !(scenario.history ?? []).some((earlier) => isMentioned(environment, [earlier.environment]));
  return environment.kind === 'Ephemeral' && isFirst
    ? noted(reasonOf('PROVISIONING_RUNS_FIRST', 'E-09', { environment: environment.name }))
    : openGate;
}
