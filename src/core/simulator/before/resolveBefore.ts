import { sameName } from '../../base/caseless';
import { targetTagsOf } from '../../model/stepSettings';
import { resolveInRun } from '../run/resolveInRun';
import { newRunState } from '../run/runState';
import { type SimulationInput, situationOf } from '../scenario/situation';
import { anywhere, type VariableContext } from '../variables/context';
import type { Resolved } from '../variables/resolveText';

/** Where in a run a text stands; names ignore case. */
export interface TextPlace {
  readonly step?: string;
  readonly action?: string;
  readonly target?: string;
}

/**
 * What a text comes to in a run before anything ran: outputs of actions are undefined yet, so ask a finished run for
 * what a condition saw. Names that are not there count as absent.
 */
export function resolveBefore(input: SimulationInput, text: string, place: TextPlace = {}): Resolved {
  const state = newRunState(situationOf(input));
  return resolveInRun(state, text, contextOf(input, place), null);
}

function contextOf({ process, model }: SimulationInput, place: TextPlace): VariableContext {
  const named = <T extends { readonly name: string }>(things: readonly T[], name: string | undefined) =>
    name === undefined ? null : (things.find((thing) => sameName(thing.name, name)) ?? null);
  const step = named(process.steps, place.step);
  if (step === null) return { ...anywhere, target: named(model.targets, place.target) };
  return {
    step,
    action: named(step.actions, place.action),
    target: named(model.targets, place.target),
    roles: targetTagsOf(step),
  };
}
