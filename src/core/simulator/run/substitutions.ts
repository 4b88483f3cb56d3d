import { sameName } from '../../base/caseless';
import { parseCached } from '../../lang/expression/parseCached';
import { isUnreadable } from '../../lang/expression/slips/slipMessage';
import type { Action } from '../../model/action';
import type { Variable } from '../../model/deploymentModel';
import { propertyNames } from '../../model/propertyNames';
import { reasonOf } from '../reasons/reasonOf';
import type { VariableContext } from '../variables/context';
import { resolveText } from '../variables/resolveText';
import { valuesOfRun } from '../variables/valuesOfRun';
import { readingOf } from './resolveInRun';
import { note, type RunState } from './runState';

const setting = 'OctopusShouldFailDeploymentOnSubstitutionFails';

/**
 * Notes each text of an action that cannot be evaluated, if a variable makes the action fail for it (V-22). Decisions
 * do not change: they only depend on conditions, tags and windows.
 */
export function noteSubstitutions(state: RunState, action: Action, context: VariableContext): void {
  const { situation } = state;
  if (!hasSetting(situation.model.variables)) return;
  // The properties of an action are variables in it: the parameters of a step template.
  const variables = [...situation.model.variables, ...ownVariables(action)];
  const here = { ...situation, model: { ...situation.model, variables } };
  const filled = (text: string) => {
    const resolved = resolveText(here, text, context, valuesOfRun(here, context, readingOf(state)));
    state.tellsApart ||= resolved.dependsOnTarget;
    return resolved;
  };
  if (filled(`#{${setting}}`).truth !== true) return;
  for (const [property, value] of action.properties) {
    if (typeof value !== 'string' || !value.includes('#{') || property === propertyNames.actionExpression) continue;
    if (!isUnreadable(parseCached(value)) && filled(value).kind === 'error')
      note(state, reasonOf('SUBSTITUTION_FAILS_STEP', 'V-22', { action: action.name, property }), context.step);
  }
}

/** Checked first, because most models do not have the setting and this runs for every action. */
function hasSetting(variables: readonly Variable[]): boolean {
  const known = remembered.get(variables) ?? variables.some(({ name }) => sameName(name, setting));
  remembered.set(variables, known);
  return known;
}

const remembered = new WeakMap<readonly Variable[], boolean>();

function ownVariables({ properties }: Action): readonly Variable[] {
  return [...properties].map(([name, value]) => ({ name, value: typeof value === 'string' ? value : null }));
}
