import type { GivenList } from '../../model/scopeExpressions';
import { splitTags } from '../../model/stepSettings';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from '../variables/context';
import { resolveText } from '../variables/resolveText';
import { valuesBeforeRun } from '../variables/valuesOfRun';

/** The names that a list's expressions give when the plan is made. */
export type ListGiven =
  | {
      readonly names: readonly string[] /** The names for display, without secrets (V-14). */;
      readonly shown: readonly string[];
    }
  | { readonly names: null; readonly expression: string; readonly fault: 'error' | 'empty' | 'unknown' };

/**
 * Evaluates the expressions of a list: each result is split at commas, and the results of several are combined (R-313,
 * T-09).
 */
export function givenList(situation: Situation, { expressions }: GivenList, context: VariableContext): ListGiven {
  const names: string[] = [];
  const shown: string[] = [];
  for (const text of expressions) {
    const resolved = resolveText(situation, text, context, valuesBeforeRun(situation, context));
    if (resolved.kind !== 'text') return { names: null, expression: resolved.source, fault: resolved.kind };
    names.push(...splitTags(resolved.text));
    shown.push(...splitTags(resolved.shown));
  }
  return names.length > 0 ? { names, shown } : { names: null, expression: expressions.join(', '), fault: 'empty' };
}
