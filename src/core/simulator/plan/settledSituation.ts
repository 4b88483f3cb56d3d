import { assumedHistory } from '../before/lifecycle';
import { type SimulationInput, type Situation, situationOf, withAssumedHistory } from '../scenario/situation';

/** The run with the history that is assumed where nobody gave one. */
export function settledSituation(input: SimulationInput): Situation {
  const given = situationOf(input);
  return given.scenario.history === undefined ? withAssumedHistory(given, assumedHistory(given)) : given;
}
