import type { Target } from '../../model/deploymentModel';
import { assumesTargets, rolesIn, withTargets } from '../../model/inferred/assumedTargets';
import { targetTagsOf } from '../../model/stepSettings';
import { expandProcess } from '../../model/templates/expandProcess';
import { assumedHistory } from '../before/lifecycle';
import { type Participation, participationOf } from '../before/participation';
import { tagsHere } from '../before/plannedStep';
import type { Run } from '../run/run';
import { simulateEach, simulateRepresentatives } from '../run/simulate';
import { type SimulationInput, type Situation, situationOf, withAssumedHistory } from '../scenario/situation';
import { byStep, type StepDecisions } from './byStep';
import type { PlanInput } from './planInput';
import { type Reuse, reuseFor } from './reuse';

/** One environment computed, with the names it was computed from. */
export interface EnvironmentRun {
  readonly situation: Situation;
  readonly run: Run;
  /** Targets that take part from the start, in name order. */
  readonly taking: readonly Target[];
  /** Targets of this environment that do not take part. */
  readonly left: Participation['left'];
  /** Nobody gave targets; stand-ins took their place. */
  readonly targetsAssumed: boolean;
  /** Nobody said what was deployed before; earlier phases are taken to have succeeded. */
  readonly historyAssumed: boolean;
  readonly steps: ReadonlyMap<string, StepDecisions>;
  /** Cells made of the same decisions before; null where the plan looks at each target. */
  readonly rows: Reuse['rows'] | null;
}

/**
 * Runs one environment with what has to be assumed filled in.
 *
 * @param usesRepresentatives  one decision may speak for many targets that have the same result (`Decision.standsFor`)
 */
export function environmentRun(request: PlanInput, environment: string, usesRepresentatives = false): EnvironmentRun {
  const input = withAssumedTargets({ ...request, environment });
  const given = situationOf(input);
  const historyAssumed = given.scenario.history === undefined;
  const situation = historyAssumed ? withAssumedHistory(given, assumedHistory(given)) : given;
  const reuse = usesRepresentatives ? reuseFor({ ...input, scenario: situation.scenario }) : null;
  const participation = reuse?.participation ?? participationOf(situation);
  if (reuse !== null) reuse.participation = participation;
  const quick = reuse === null ? null : simulateRepresentatives(situation, participation, reuse);
  const run = quick ?? simulateEach(situation, participation, false);
  return {
    situation,
    run,
    taking: participation.taking,
    left: participation.left,
    targetsAssumed: input.model !== request.model,
    historyAssumed,
    steps: byStep(run.decisions),
    rows: quick === null || reuse === null ? null : reuse.rows,
  };
}

function withAssumedTargets(given: SimulationInput): SimulationInput {
  const { model } = given;
  return assumesTargets(model) ? { ...given, model: withTargets(model, rolesHere(given)) } : given;
}

/** The roles its steps ask for in this run; those made of a secret are not said (V-14). */
function rolesHere(input: SimulationInput): readonly string[] {
  const process = expandProcess(input.process, input.model);
  const byExpression = process.steps.filter((step) => targetTagsOf(step).some((tag) => tag.includes('#{')));
  if (byExpression.length === 0) return rolesIn(process);
  const situation = situationOf(input);
  const filled = byExpression.flatMap((step) => {
    const { tags, shown } = tagsHere(situation, step);
    return tags.join() === shown.join() ? tags : [];
  });
  return [...new Set([...rolesIn(process).filter((role) => !role.includes('#{')), ...filled])];
}
