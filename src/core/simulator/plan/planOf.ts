import { rowsOf } from '../../model/row';
import { expandProcess } from '../../model/templates/expandProcess';
import { notModelledIn } from './notModelled';
import type { Plan } from './plan';
import { planEnvironment } from './planEnvironment';
import type { PlanInput } from './planInput';

/**
 * The plan of a process in every environment of the model, in the model's order. If the scenario has no history,
 * earlier phases are assumed to have succeeded, which each environment lists among its assumptions.
 *
 * @param onDecision  called with the number of steps the rules had to decide
 */
export function planOf(request: PlanInput, onDecision?: (steps: number) => void): Plan {
  const { process, model } = request;
  const expanded = expandProcess(process, model);
  return {
    rows: rowsOf(expanded),
    environments: model.environments.map((environment) => planEnvironment(request, environment.name, onDecision)),
    notModelled: notModelledIn(expanded),
  };
}
