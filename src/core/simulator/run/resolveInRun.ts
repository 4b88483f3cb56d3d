import type { EarlierFailure } from '../reasons/earlierFailure';
import { reasonOf } from '../reasons/reasonOf';
import type { VariableContext } from '../variables/context';
import { nearestName } from '../variables/nearestName';
import type { Resolved } from '../variables/resolved';
import { resolveText } from '../variables/resolveText';
import { type RunReading, valuesOfRun } from '../variables/valuesOfRun';
import { progressOf } from './progressOf';
import { note, type RunState, warn } from './runState';

/** Evaluates a text at this point of the run; a warning about values of equal rank is reported once (V-11, V-17). */
export function resolveInRun(
  state: RunState,
  text: string,
  context: VariableContext,
  failure: EarlierFailure | null = state.failure,
): Resolved {
  const ambiguous = (variable: string) => warn(state, reasonOf('OUTPUT_AMBIGUOUS', 'V-17', { variable }), null);
  const values = valuesOfRun(state.situation, context, { ...readingOf(state, failure), ambiguous });
  const resolved = resolveText(state.situation, text, context, values);
  state.tellsApart ||= resolved.dependsOnTarget;
  // Names of other steps can decide the meaning of a name even if nothing of those steps is read.
  if (resolved.dependsOnRun) state.readsOfRun += 1;
  for (const variable of resolved.ambiguous) warn(state, reasonOf('VARIABLE_AMBIGUOUS', 'V-11', { variable }), null);
  for (const dispute of resolved.disputed) warn(state, reasonOf('VARIABLE_RANK_DISPUTED', 'V-03', dispute), null);
  for (const name of resolved.strangeNames)
    note(state, reasonOf('NAME_UNKNOWN', 'R-629', { name, nearest: nearestName(name) }), context.step);
  return resolved;
}

/** What a text can read at this point; nothing is reported. */
export function readingOf(state: RunState, failure: EarlierFailure | null = state.failure): RunReading {
  return {
    progress: () => {
      state.readsOfRun += 1;
      return progressOf(state, failure);
    },
    ambiguous: () => undefined,
    targets: state.participation,
  };
}
