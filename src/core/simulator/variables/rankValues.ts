import { foldCase } from '../../base/caseless';
import type { Variable, VariableScope } from '../../model/deploymentModel';
import type { Situation } from '../scenario/situation';
import { chooseValue, fitsHere } from './chooseValue';
import type { VariableContext } from './context';
import { decidingRank, listedIn, type RankName, rankOf, scopeKinds } from './scopeKinds';
import { variableIndexOf } from './variableIndex';

/**
 * How one value of a name fares in a context.
 *
 *   wins            it counts
 *   weaker          it fits, and the winner names a stronger kind of scope: `by`
 *   library         it fits as well as the winner, which comes from the project (V-10)
 *   later           it fits as well as the winner and stands behind it (V-11)
 *   does-not-fit    `by` is the strongest kind of its scope that does not fit here (V-01)
 *   replaced        a value given at the start counts instead (V-12)
 */
export interface RankedValue {
  readonly variable: Variable;
  readonly result: 'wins' | 'weaker' | 'library' | 'later' | 'does-not-fit' | 'replaced';
  readonly by: RankName | keyof VariableScope | null;
}

/** All values of a name with the reason why each counts here or not, in the order of the model. */
export function rankValues(situation: Situation, name: string, context: VariableContext): readonly RankedValue[] {
  const key = foldCase(name);
  const values = variableIndexOf(situation.model.variables).byName.get(key)?.values ?? [];
  const isGiven = Object.keys(situation.run.prompted ?? {}).some((other) => foldCase(other) === key);
  const chosen = chooseValue(situation, name, context)?.chosen;
  return values.map((variable): RankedValue => {
    if (!fitsHere(situation, variable, context))
      return { variable, result: 'does-not-fit', by: misfitOf(situation, variable, context) };
    if (isGiven) return { variable, result: 'replaced', by: null };
    if (variable === chosen || chosen === undefined) return { variable, result: 'wins', by: null };
    const by = decidingRank(rankOf(chosen, context), rankOf(variable, context));
    if (by !== null) return { variable, result: 'weaker', by };
    const isBehindProject = variable.source === 'library' && chosen.source !== 'library';
    return { variable, result: isBehindProject ? 'library' : 'later', by: null };
  });
}

function misfitOf(situation: Situation, variable: Variable, context: VariableContext): keyof VariableScope | null {
  const kind = scopeKinds.find(({ name, fits }) => {
    const listed = listedIn(variable, name);
    return listed.length > 0 && !fits(listed, situation, context);
  });
  return kind?.name ?? null;
}
