import { foldCase } from '../../base/caseless';
import type { Variable } from '../../model/deploymentModel';
import type { Situation } from '../scenario/situation';
import { variablesOf } from './answeredVariables';
import type { VariableContext } from './context';
import { listedIn, rankByKind, rankOf, scopeKinds } from './scopeKinds';
import { variableIndexOf } from './variableIndex';

/** The value of a name that applies in a context, and the values that lost. */
export interface ChosenValue {
  readonly chosen: Variable;
  /** Values in scope that lost, in model order. */
  readonly losers: readonly Variable[];
  /** Whether a different value has equal rank (V-11). */
  readonly isAmbiguous: boolean;
  /** Whether a value that may or may not be in scope would win, so that the result is unknown. */
  readonly isOpen: boolean;
  /** The value that would win by the documented order of scope kinds, if that is a different one (V-03). */
  readonly disputed: Variable | null;
}

/** The value that applies, or null if no value of the name is in scope. Names ignore case (V-18). */
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
  const choice = mostSpecificOf(fitting, context);
  if (fitting.length === values.length) return choice;
  const open = values.filter((variable) => !fitting.includes(variable) && mayFitHere(situation, variable, context));
  const strongest = mostSpecificOf(open, context);
  if (strongest === null) return choice;
  if (choice === null) return { ...strongest, isOpen: true };
  const isStronger = strength(strongest.chosen, context) >= strength(choice.chosen, context);
  return isStronger ? { ...choice, isOpen: true } : choice;
}

/** The winner among values in scope, or null if there are none. */
export function mostSpecificOf(fitting: readonly Variable[], context: VariableContext): ChosenValue | null {
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

/** Whether the context matches each kind of scope that a value has (V-01). */
function fitsHere(situation: Situation, variable: Variable, context: VariableContext): boolean {
  if (variable.scope === undefined) return true;
  return scopeKinds.every(({ name, fits }) => {
    const listed = listedIn(variable, name);
    return listed.length === 0 || fits(listed, situation, context);
  });
}

/** Whether the value may be in scope. */
function mayFitHere(situation: Situation, variable: Variable, context: VariableContext): boolean {
  return scopeKinds.every(({ name, fits, mayFit }) => {
    const listed = listedIn(variable, name);
    return listed.length === 0 || fits(listed, situation, context) || mayFit?.(listed, situation) === true;
  });
}

/**
 * Scope first, then project and tenant before library; common values of a tenant rank as library values (V-03, V-10,
 * V-13).
 */
function strength(variable: Variable, context: VariableContext): number {
  return rankOf(variable, context) * 2 + Number(!isShared(variable));
}

function strengthByKind(variable: Variable, context: VariableContext): number {
  return rankByKind(variable, context) * 2 + Number(!isShared(variable));
}

function isShared({ source }: Variable): boolean {
  return source === 'library' || source === 'tenantCommon';
}
