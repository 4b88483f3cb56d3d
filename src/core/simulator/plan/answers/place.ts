import type { Target } from '../../../model/deploymentModel';
import type { Step } from '../../../model/step';
import { type Gate, gateOf, gateShutEarly } from '../../before/gate';
import { type Participation, participationOf } from '../../before/participation';
import { targetsByRole } from '../../before/targetsWith';
import type { SimulationInput, Situation } from '../../scenario/situation';
import type { EnvironmentPlan } from '../plan';
import { settledSituation } from '../settledSituation';
import type { Answer } from './answer';
import { isQuiet } from './isQuiet';
import type { Table } from './table';

/** What stays true of an environment while a process is edited, and the plan it had last. */
export interface Place {
  /** Where its own answers are kept (`Sheet.own`). */
  readonly number: number;
  /** Where it stands among the environments of the model; -1 where no other environment has its answers. */
  readonly at: number;
  readonly situation: Situation;
  readonly participation: Participation;
  readonly byRole: ReadonlyMap<string, readonly Target[]>;
  /** Nothing can fail, wait or leave there, whatever the steps are. */
  readonly isQuiet: boolean;
  /** The gate where it is shut whatever the steps are. */
  readonly shut: Gate | null;
  /** The gate where steps find targets. */
  readonly gate: Gate;
  /** Targets by the number of a set of tags (`Sheet.tags`). */
  readonly lists: (readonly Target[] | undefined)[];
  /** How many different targets are in some lists; remembered for the last ones asked. */
  counted: { readonly lists: ReadonlySet<readonly Target[]>; readonly count: number } | null;
  last: LastPlan | null;
}

/** A plan with the answers it was put together from. */
export interface LastPlan {
  readonly steps: readonly Step[];
  /** Parallel to `steps`. */
  readonly answers: readonly Answer[];
  readonly plan: EnvironmentPlan;
}

/** The place of an environment; the same one for the same environment. */
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
    // What lists say of a child depends on its parent, too: answers of such a place are its own.
    at: parent === null ? table.environments.indexOf(environment) : -1,
    situation,
    participation,
    byRole: targetsByRole(participation.taking),
    isQuiet: isQuiet(situation, participation),
    shut: gate.reason.code === 'GATE_OK' ? null : gateShutEarly(situation),
    gate,
    lists: [],
    counted: null,
    last: null,
  };
}
