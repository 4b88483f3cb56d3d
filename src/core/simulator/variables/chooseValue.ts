import { foldCase } from '../../base/caseless';
import type { Variable } from '../../model/deploymentModel';
import type { Situation } from '../scenario/situation';
import { variablesOf } from './answeredVariables';
import type { VariableContext } from './context';
import { listedIn, rankByKind, rankOf, scopeKinds } from './scopeKinds';
import { variableIndexOf } from './variableIndex';

/** Which value of a name counts in a context, and which lost. */
export interface ChosenValue {
  readonly chosen: Variable;
  /** Fitting values that lost, in the order of the model. */
  readonly losers: readonly Variable[];
  /** Another value of equal rank says something else (V-11). */
  readonly isAmbiguous: boolean;
  /** A value that may fit here, though nobody can tell, would win: what counts is not known. */
  readonly isOpen: boolean;
  /** The value that counts by the order of kinds that the documentation gives, where that is another one (V-03). */
  readonly disputed: Variable | null;
}

/** The value that counts, or null when no value of the name fits here. Names ignore case (V-18). */
export function chooseValue(situation: Situation, name: string, context: VariableContext): ChosenValue | null {
  const named = variableIndexOf(variablesOf(situation)).byName.get(foldCase(name));
  return named === undefined ? null : chooseAmong(situation, named.values, context);
}

/** The same among the values of one name. */
export function chooseAmong(
  situation: Situation,
  values: readonly Variable[],
  context: VariableContext,
): ChosenValue | null {
  const fitting = values.filter((variable) => fitsHere(situation, variable, context));
  const choice = strongestOf(fitting, context);
  if (fitting.length === values.length) return choice;
  const open = values.filter((variable) => !fitting.includes(variable) && mayFitHere(situation, variable, context));
  const strongest = strongestOf(open, context);
  if (strongest === null) return choice;
  if (choice === null) return { ...strongest, isOpen: true };
  const isStronger = strength(strongest.chosen, context) >= strength(choice.chosen, context);
  return isStronger ? { ...choice, isOpen: true } : choice;
}

/** The value that counts among those that fit, or null when there is none. */
export function strongestOf(fitting: readonly Variable[], context: VariableContext): ChosenValue | null {
  const [first, ...rest] = fitting;
  if (first === undefined) return null;
  if (rest.length === 0) return { chosen: first, losers: [], isAmbiguous: false, isOpen: false, disputed: null };
  const chosen = rest.reduce((best, each) => (strength(each, context) > strength(best, context) ? each : best), first);
  const best = strength(chosen, context);
  const byKind = rest.reduce(
    (other, each) => (strengthByKind(each, context) > strengthByKind(other, context) ? each : other),
    first,
  );
  return {
    chosen,
    losers: fitting.filter((each) => each !== chosen),
    isAmbiguous: fitting.some((each) => strength(each, context) === best && each.value !== chosen.value),
    isOpen: false,
    disputed: byKind.value === chosen.value ? null : byKind,
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

/** Whether nobody can tell that it does not fit here. */
function mayFitHere(situation: Situation, variable: Variable, context: VariableContext): boolean {
  return scopeKinds.every(({ name, fits, mayFit }) => {
    const listed = listedIn(variable, name);
    return listed.length === 0 || fits(listed, situation, context) || mayFit?.(listed, situation) === true;
  });
}

/** Scope first, then project and tenant before library; common values of a tenant are library values (V-03, V-10, V-13). */
function strength(variable: Variable, context: VariableContext): number {
  return rankOf(variable, context) * 2 + Number(!isShared(variable));
}

function strengthByKind(variable: Variable, context: VariableContext): number {
  return rankByKind(variable, context) * 2 + Number(!isShared(variable));
}

function isShared({ source }: Variable): boolean {
  return source === 'library' || source === 'tenantCommon';
}
