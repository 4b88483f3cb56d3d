import { foldCase } from '../../base/caseless';
import type { Variable } from '../../model/deploymentModel';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';
import { listedIn, rankOf, scopeKinds } from './scopeKinds';
import { variableIndexOf } from './variableIndex';

/** Which value of a name counts in a context, and which lost. */
export interface ChosenValue {
  readonly chosen: Variable;
  /** Fitting values that lost, in the order of the model. */
  readonly losers: readonly Variable[];
  /** Another value of equal rank says something else (V-11). */
  readonly isAmbiguous: boolean;
}

/** The value that counts, or null when no value of the name fits here. Names ignore case (V-18). */
export function chooseValue(situation: Situation, name: string, context: VariableContext): ChosenValue | null {
  const named = variableIndexOf(situation.model.variables).byName.get(foldCase(name));
  if (named === undefined) return null;
  const fitting = named.values.filter((variable) => fitsHere(situation, variable, context));
  const [first, ...rest] = fitting;
  if (first === undefined) return null;
  if (rest.length === 0) return { chosen: first, losers: [], isAmbiguous: false };
  const chosen = rest.reduce((best, each) => (strength(each, context) > strength(best, context) ? each : best), first);
  const best = strength(chosen, context);
  return {
    chosen,
    losers: fitting.filter((each) => each !== chosen),
    isAmbiguous: fitting.some((each) => strength(each, context) === best && each.value !== chosen.value),
  };
}

/** Whether each kind of scope that a value names fits here (V-01). */
function fitsHere(situation: Situation, variable: Variable, context: VariableContext): boolean {
  if (variable.scope === undefined) return true;
  return scopeKinds.every(({ name, fits }) => {
    const listed = listedIn(variable, name);
    return listed.length === 0 || fits(listed, situation, context);
  });
}

/** Scope first, kind by kind; then project and tenant before library (V-03, V-10). */
function strength(variable: Variable, context: VariableContext): number {
  return rankOf(variable, context) * 2 + Number(variable.source !== 'library');
}
