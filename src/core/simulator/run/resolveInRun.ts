import type { EarlierFailure } from '../reasons/earlierFailure';
import { reasonOf } from '../reasons/reasonOf';
import type { VariableContext } from '../variables/context';
import { type Resolved, resolveText } from '../variables/resolveText';
import { valuesOfRun } from '../variables/valuesOfRun';
import { catchUp, type RunState, warn } from './runState';

/** A text filled in as it stands at this moment of the run; values of equal rank are warned of once (V-11, V-17). */
export function resolveInRun(
  state: RunState,
  text: string,
  context: VariableContext,
  failure: EarlierFailure | null = state.failure,
): Resolved {
  const values = valuesOfRun(state.situation, context, {
    progress: () => {
      state.readsOfRun += 1;
      catchUp(state);
      const { ran, actionStatuses, statuses } = state;
      return { failure, ran, actionStatuses, statuses };
    },
    ambiguous: (variable) => warn(state, reasonOf('OUTPUT_AMBIGUOUS', 'V-17', { variable }), null),
  });
  const resolved = resolveText(state.situation, text, context, values);
  state.tellsApart ||= resolved.dependsOnTarget;
  for (const variable of resolved.ambiguous) warn(state, reasonOf('VARIABLE_AMBIGUOUS', 'V-11', { variable }), null);
  for (const dispute of resolved.disputed) warn(state, reasonOf('VARIABLE_RANK_DISPUTED', 'V-03', dispute), null);
  return resolved;
}
