import { assumedHistory } from '../before/lifecycle';
import { type SimulationInput, type Situation, situationOf, withAssumedHistory } from '../scenario/situation';

/** The situation with an assumed history if none is known. */
export function settledSituation(input: SimulationInput): Situation {
  const given = situationOf(input);
  return given.scenario.history === undefined ? withAssumedHistory(given, assumedHistory(given)) : given;
}
