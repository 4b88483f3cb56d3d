import { reasonOf } from '../reasons/reasonOf';
import type { VariableContext } from '../variables/context';
import { outputValue, parseOutputName } from '../variables/outputValue';
import { type Resolved, type RunValues, resolveText } from '../variables/resolveText';
import { systemValue } from '../variables/systemValue';
import type { EarlierFailure } from './conditions/earlierFailure';
import { catchUp, type RunState, warn } from './runState';

/** A text filled in as it stands at this moment of the run; values of equal rank are warned of once (V-11, V-17). */
export function resolveInRun(
  state: RunState,
  text: string,
  context: VariableContext,
  failure: EarlierFailure | null = state.failure,
): Resolved {
  const resolved = resolveText(state.situation, text, context, runValuesOf(state, context, failure));
  state.tellsApart ||= resolved.dependsOnTarget;
  for (const variable of resolved.ambiguous) warn(state, reasonOf('VARIABLE_AMBIGUOUS', 'V-11', { variable }), null);
  return resolved;
}

/** System values that are the same all through a run, and in every process that runs there. */
const settled = /^octopus\.(environment|release|runbook|deployment\.tenant|deployment\.trigger)\./i;

function runValuesOf(state: RunState, context: VariableContext, failure: EarlierFailure | null): RunValues {
  return (name) => {
    const asked = parseOutputName(name);
    if (asked === null && !/^octopus\./i.test(name)) return undefined;
    if (asked !== null || !settled.test(name)) {
      state.readsOfRun += 1;
      catchUp(state);
    }
    if (asked === null) return systemValue(state, name, context, failure);
    const isOwn = asked.target !== null;
    const target = asked.target ?? context.target?.name ?? null;
    const { value, isAmbiguous } = outputValue(state, { ...asked, target, isOwn });
    if (isAmbiguous) warn(state, reasonOf('OUTPUT_AMBIGUOUS', 'V-17', { variable: name }), null);
    return value;
  };
}
