import type { DeploymentModel } from '../../model/deploymentModel';
import type { Decision } from '../run/run';
import type { RunReuse } from '../run/runReuse';
import type { Scenario } from '../scenario/scenario';
import type { SimulationInput } from '../scenario/situation';
import type { PlanCell } from './plan';

/**
 * What stays true of an environment while a process is edited, for quick plans only (`simulateRepresentatives`). All of it depends on
 * the identity of a step: an edited step is another object, and everything of the old one goes with it.
 */
export interface Reuse extends RunReuse {
  /** The cells of a step, by the record of the step's own decision. */
  readonly rows: WeakMap<Decision, readonly (PlanCell | null)[]>;
}

/** How many steps are kept, counted once for each environment; beyond that the longest unused environment goes. */
const maxSteps = 60_000;

/** What is known of the same run from earlier plans: same model, same scenario, same environment, same kind of process. */
export function reuseFor({ process, model, scenario, environment }: SimulationInput): Reuse {
  let known = remembered.get(model);
  if (known === undefined) {
    known = new Map();
    remembered.set(model, known);
  }
  const { kind, name, runbook, steps } = process;
  const key = `${environment}\n${textOf(scenario)}\n${kind === 'runbook' ? JSON.stringify([name, runbook]) : ''}`;
  const reuse = known.get(key) ?? {
    participation: null,
    planned: new WeakMap(),
    effects: new WeakMap(),
    rows: new WeakMap(),
  };
  known.delete(key);
  known.set(key, reuse);
  for (const oldest of known.keys()) {
    if (known.size === 1 || known.size * steps.length <= maxSteps) break;
    known.delete(oldest);
  }
  return reuse;
}

const remembered = new WeakMap<DeploymentModel, Map<string, Reuse>>();

/** A scenario is compared by what it says: it comes to the planner's thread as a new object each time. */
function textOf(scenario: Scenario): string {
  let text = texts.get(scenario);
  if (text === undefined) {
    text = JSON.stringify(scenario);
    texts.set(scenario, text);
  }
  return text;
}

const texts = new WeakMap<Scenario, string>();
