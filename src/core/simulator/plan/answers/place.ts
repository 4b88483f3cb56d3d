import { earlyClosedGate, gateOf } from '../../before/gate';
import { participationOf } from '../../before/participation';
import type { SimulationInput } from '../../scenario/situation';
import { commonValuesOf } from '../../variables/commonValues';
import { settledSituation } from '../settledSituation';
import { isQuiet } from './isQuiet';
import type { Place, Table } from './planTables';
import { countKinds } from './targetKinds';

/** The cached data of an environment; the same object for the same environment. */
export function placeFor(table: Table, input: SimulationInput): Place {
  let place = table.places.get(input.environment);
  if (place === undefined) {
    place = newPlace(table, input);
    table.places.set(input.environment, place);
  }
  return place;
}

function newPlace(table: Table, input: SimulationInput): Place {
  const situation = settledSituation(input);
  const participation = participationOf(situation);
  const { environment, parent } = situation;
  const gate = gateOf(situation, []);
  return {
    number: table.places.size,
    // Lists for a child environment also depend on its parent, so its answers are not shared.
    at: parent === null ? table.environments.indexOf(environment) : -1,
    situation,
    participation,
    kinds: countKinds(table, participation.taking),
    counts: [],
    values: commonValuesOf(situation),
    isQuiet: isQuiet(situation, participation),
    shut: gate.reason.code === 'GATE_OK' ? null : earlyClosedGate(situation),
    gate,
    last: null,
  };
}
