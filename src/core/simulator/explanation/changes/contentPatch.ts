import type { DeploymentModel, Target, Variable } from '../../../model/deploymentModel';
import type { Step } from '../../../model/step';
import type { PlanInput } from '../../plan/planInput';
import type { Scenario } from '../../scenario/scenario';

/** What a proposed change replaces; small enough to send between threads. Absent parts stay as they are. */
export interface ContentPatch {
  /** Changed steps, each replacing the one with its id. */
  readonly steps?: readonly Step[];
  /** All variables, if one of them has another value. */
  readonly variables?: readonly Variable[];
  /** Changed targets, each replacing the one with its name. */
  readonly targets?: readonly Target[];
  /** Other lists of the model, or its settings, each as a whole. */
  readonly model?: Partial<Omit<DeploymentModel, 'variables' | 'targets'>>;
  /** Parts of the scenario. A change of these alone is a what-if and edits no file. */
  readonly scenario?: Partial<Scenario>;
}

/** The difference between two inputs; unchanged parts are the same objects. */
export function patchBetween(before: PlanInput, after: PlanInput): ContentPatch {
  const steps = changed(before.process.steps, after.process.steps);
  const targets = changed(before.model.targets, after.model.targets);
  const model = Object.fromEntries(
    Object.entries(after.model).filter(
      ([key, value]) =>
        key !== 'variables' && key !== 'targets' && before.model[key as keyof DeploymentModel] !== value,
    ),
  ) as NonNullable<ContentPatch['model']>;
  const scenario = Object.fromEntries(
    Object.entries(after.scenario).filter(([key, value]) => before.scenario[key as keyof Scenario] !== value),
  ) as Partial<Scenario>;
  return {
    ...(steps.length === 0 ? {} : { steps }),
    ...(after.model.variables === before.model.variables ? {} : { variables: after.model.variables }),
    ...(targets.length === 0 ? {} : { targets }),
    ...(Object.keys(model).length === 0 ? {} : { model }),
    ...(Object.keys(scenario).length === 0 ? {} : { scenario }),
  };
}

function changed<Thing>(before: readonly Thing[], after: readonly Thing[]): readonly Thing[] {
  if (before === after) return [];
  const known = new Set(before);
  return after.filter((each) => !known.has(each));
}
