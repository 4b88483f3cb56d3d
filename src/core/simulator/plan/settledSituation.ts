import { assumedHistory } from '../before/lifecycle';
import { type SimulationInput, type Situation, situationOf } from '../scenario/situation';

/** The situation with an assumed deployment history if none is known. */
export function settledSituation(input: SimulationInput): Situation {
  const given = situationOf(input);
  const { scenario } = given;
  if (scenario.history !== undefined) return given;
  return { ...given, scenario: { ...scenario, history: assumedHistory(given) }, isHistoryAssumed: true };
}
