import type { Target } from '../../model/deploymentModel';
import { assumesTargets, rolesIn, withTargets } from '../../model/inferred/assumedTargets';
import { targetTagsOf } from '../../model/stepSettings';
import { assumedHistory } from '../before/lifecycle';
import { type Participation, participationOf } from '../before/participation';
import { tagsHere } from '../before/plannedStep';
import type { Decision, Run } from '../run/run';
import { simulate, simulateAlike } from '../run/simulate';
import { type SimulationInput, type Situation, situationOf } from '../scenario/situation';
import type { PlanInput } from './planInput';
import { type Reuse, reuseFor } from './reuse';

/** The decisions about one step. */
export interface StepDecisions {
  readonly step: Decision | null;
  /** By action id: one without target, or one for each target. */
  readonly leaves: ReadonlyMap<string, readonly Decision[]>;
}

/** One environment computed, with the names it was computed from. */
export interface EnvironmentRun {
  readonly input: SimulationInput;
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
 * @param alike  one decision may speak for many targets that fare the same (`Decision.standsFor`)
 */
export function environmentRun(request: PlanInput, environment: string, alike = false): EnvironmentRun {
  const input = settledInput(request, environment);
  const situation = situationOf(input);
  const reuse = alike ? reuseFor(input) : null;
  const quick = alike ? simulateAlike(input, reuse) : null;
  const run = quick ?? simulate(input, { elsewhere: false });
  const { taking, left } = reuse?.participation ?? participationOf(situation);
  return {
    input,
    situation,
    run,
    taking,
    left,
    targetsAssumed: input.model !== request.model,
    historyAssumed: request.scenario.history === undefined,
    steps: byStep(run.decisions),
    rows: quick === null || reuse === null ? null : reuse.rows,
  };
}

function settledInput({ process, model, scenario }: PlanInput, environment: string): SimulationInput {
  const given = { process, model, scenario, environment };
  const input = assumesTargets(model) ? { ...given, model: withTargets(model, rolesHere(given)) } : given;
  if (scenario.history !== undefined) return input;
  return { ...input, scenario: { ...scenario, history: assumedHistory(situationOf(input)) } };
}

/** The roles its steps ask for in this run; those made of a secret are not said (V-14). */
function rolesHere(input: SimulationInput): readonly string[] {
  const { process } = input;
  const byExpression = process.steps.filter((step) => targetTagsOf(step).some((tag) => tag.includes('#{')));
  if (byExpression.length === 0) return rolesIn(process);
  const situation = situationOf(input);
  const filled = byExpression.flatMap((step) => {
    const { tags, shown } = tagsHere(situation, step);
    return tags.join() === shown.join() ? tags : [];
  });
  return [...new Set([...rolesIn(process).filter((role) => !role.includes('#{')), ...filled])];
}

function byStep(decisions: readonly Decision[]): ReadonlyMap<string, StepDecisions> {
  const steps = new Map<string, { step: Decision | null; readonly leaves: Map<string, Decision[]> }>();
  for (const decision of decisions) {
    if (decision.stepId === null) continue;
    let own = steps.get(decision.stepId);
    if (own === undefined) {
      own = { step: null, leaves: new Map() };
      steps.set(decision.stepId, own);
    }
    if (decision.actionId === null) own.step = decision;
    else {
      const leaves = own.leaves.get(decision.actionId);
      if (leaves) leaves.push(decision);
      else own.leaves.set(decision.actionId, [decision]);
    }
  }
  return steps;
}
