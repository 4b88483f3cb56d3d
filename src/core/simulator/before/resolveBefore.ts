import { sameName } from '../../base/caseless';
import { stepIn } from '../../model/row';
import { targetTagsOf } from '../../model/stepSettings';
import { type SimulationInput, situationOf } from '../scenario/situation';
import { anywhere, type VariableContext } from '../variables/context';
import { type Resolved, resolveText } from '../variables/resolveText';
import { valuesBeforeRun } from '../variables/valuesOfRun';
import { participationOf } from './participation';

/** Where in a run a text stands: ids of a step and an action, and the name of a target. */
export interface TextPlace {
  readonly stepId?: string;
  readonly actionId?: string | null;
  readonly target?: string;
}

/**
 * What a text comes to in a run before anything ran: outputs of actions are undefined yet, so ask a finished run for
 * what a condition saw. What is not there counts as absent.
 */
export function resolveBefore(input: SimulationInput, text: string, place: TextPlace = {}): Resolved {
  const situation = situationOf(input);
  const context = contextOf(input, place);
  return resolveText(situation, text, context, valuesBeforeRun(situation, context, participationOf(situation)));
}

function contextOf({ process, model }: SimulationInput, place: TextPlace): VariableContext {
  const name = place.target;
  const target = name === undefined ? null : (model.targets.find((each) => sameName(each.name, name)) ?? null);
  const step = stepIn(process, place.stepId);
  if (step === undefined) return { ...anywhere, target };
  const action = step.actions.find((each) => each.id === place.actionId) ?? null;
  return { step, action, target, roles: targetTagsOf(step) };
}
