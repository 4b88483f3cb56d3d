import { earlyClosedGate, gateOf } from '../../before/gate';
import { participationOf } from '../../before/participation';
import type { SimulationInput } from '../../scenario/situation';
import { commonValuesOf } from '../../variables/commonValues';
import { settledSituation } from '../settledSituation';
import type { AnswerCache, EnvironmentData } from './answerCache';
import { isQuiet } from './isQuiet';
import { countKinds } from './targetKinds';

/** The cached data of an environment; the same object for the same environment. */
export function environmentDataFor(cache: AnswerCache, input: SimulationInput): EnvironmentData {
  let environmentData = cache.byEnvironment.get(input.environment);
  if (environmentData === undefined) {
    environmentData = newEnvironmentData(cache, input);
    cache.byEnvironment.set(input.environment, environmentData);
  }
  return environmentData;
}

function newEnvironmentData(cache: AnswerCache, input: SimulationInput): EnvironmentData {
  const situation = settledSituation(input);
  const participation = participationOf(situation);
  const { environment, parent } = situation;
  const gate = gateOf(situation, []);
  return {
    number: cache.byEnvironment.size,
    // Lists for a child environment also depend on its parent, so its answers are not shared.
    at: parent === null ? cache.environments.indexOf(environment) : -1,
    situation,
    participation,
    kinds: countKinds(cache, participation.participating),
    counts: [],
    values: commonValuesOf(situation),
    isQuiet: isQuiet(situation, participation),
    closedGate: gate.reason.code === 'GATE_OK' ? null : earlyClosedGate(situation),
    gate,
    last: null,
  };
}
