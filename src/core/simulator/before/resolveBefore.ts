import { sameName } from '../../base/caseless';
import { stepIn } from '../../model/row';
import { targetTagsOf } from '../../model/stepSettings';
import { type SimulationInput, situationOf } from '../scenario/situation';
import { anywhere, type VariableContext } from '../variables/context';
import type { Resolved } from '../variables/resolved';
import { resolveText } from '../variables/resolveText';
import { valuesBeforeRun } from '../variables/valuesOfRun';
import { participationOf } from './participation';

/** The context of a text: ids of a step and an action, and the name of a target. */
export interface TextPlace {
  readonly stepId?: string;
  readonly actionId?: string | null;
  readonly target?: string;
}

/**
 * The value of a text before anything has run: outputs of actions are still undefined, so ask a finished run for the
 * values a condition used. Ids and names that do not exist count as absent.
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
