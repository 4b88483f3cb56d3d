import type { Target } from '../../model/deploymentModel';
import { assumesTargets, targetTagsIn, withTargets } from '../../model/inferred/assumedTargets';
import { targetTagsOf } from '../../model/stepSettings';
import { expandProcess } from '../../model/templates/expandProcess';
import { type Participation, participationOf } from '../before/participation';
import { targetTagsInRun } from '../before/plannedStep';
import type { Run } from '../run/run';
import { simulateEach } from '../run/simulate';
import { type SimulationInput, type Situation, situationOf } from '../scenario/situation';
import { byStep, type StepDecisions } from './byStep';
import type { PlanInput } from './planInput';
import { settledSituation } from './settledSituation';

/** The run of one environment, with the names it was computed from. */
export interface EnvironmentRun {
  readonly situation: Situation;
  readonly run: Run;
  /** Targets that take part from the start, in name order. */
  readonly participating: readonly Target[];
  /** Targets of this environment that do not take part. */
  readonly leftOut: Participation['leftOut'];
  /** No targets are known, so stand-ins are used. */
  readonly targetsAssumed: boolean;
  /** No deployment history is known; earlier phases are assumed to have succeeded. */
  readonly historyAssumed: boolean;
  readonly steps: ReadonlyMap<string, StepDecisions>;
}

/** Runs one environment with the necessary assumptions, and checks each target. */
export function environmentRun(request: PlanInput, environment: string): EnvironmentRun {
  const input = withAssumedTargets({ ...request, environment });
  const situation = settledSituation(input);
  const participation = participationOf(situation);
  const run = simulateEach(situation, participation, false);
  return {
    situation,
    run,
    participating: participation.participating,
    leftOut: participation.leftOut,
    targetsAssumed: input.model !== request.model,
    historyAssumed: situation.isHistoryAssumed,
    steps: byStep(run.decisions),
  };
}

export function withAssumedTargets(given: SimulationInput): SimulationInput {
  const { model } = given;
  return assumesTargets(model) ? { ...given, model: withTargets(model, rolesHere(given)) } : given;
}

/** The target tags its steps use in this run; those made from a secret are left out (V-14). */
function rolesHere(input: SimulationInput): readonly string[] {
  const process = expandProcess(input.process, input.model);
  const byExpression = process.steps.filter((step) => targetTagsOf(step).some((tag) => tag.includes('#{')));
  if (byExpression.length === 0) return targetTagsIn(process);
  const situation = situationOf(input);
  const filled = byExpression.flatMap((step) => {
    const { tags, shown } = targetTagsInRun(situation, step);
    return tags.join() === shown.join() ? tags : [];
  });
  return [...new Set([...targetTagsIn(process).filter((role) => !role.includes('#{')), ...filled])];
}
