import type { ActionId } from '../../model/action';
import { type NameUsage, usagesOfName } from '../../model/edits/usages';
import type { StepId } from '../../model/step';
import { whatIfsOf } from '../scenario/whatIfs';
import { type ProcessInContext, type RenameRequest, renameEverywhere } from './renameEverywhere';

/** A place that a rename would change. */
export type NamingPlace =
  | ({ readonly kind: 'text' } & NameUsage)
  | { readonly kind: 'variable'; readonly name: string; readonly isScope: boolean }
  | { readonly kind: 'target'; readonly name: string }
  | { readonly kind: 'what-if'; readonly sentence: string };

/**
 * Every place that refers to a step or action by its name. Places outside the process are found by a trial rename, so
 * that the list and the rename cannot disagree.
 *
 * @param values  as in `RenameRequest`
 */
export function placesNaming(
  context: ProcessInContext,
  stepId: StepId,
  actionId: ActionId | null,
  values: RenameRequest['values'] = [],
): readonly NamingPlace[] {
  const { process, model, scenario } = context;
  const usages = [...usagesOfName(process, stepId, actionId), ...values];
  const texts = usages.map((usage) => ({ kind: 'text', ...usage }) as const);
  const name = freeTrialName(context);
  const tried = renameEverywhere(context, { stepId, actionId, name, updateReferences: true, slug: null });
  if (!tried.ok) return texts;
  const { variables, targets } = tried.value.model;
  const whatIfs = whatIfsOf(tried.value.scenario, tried.value.model);
  return [
    ...texts,
    ...model.variables.flatMap((variable, at): readonly NamingPlace[] => {
      const after = variables[at];
      if (after === undefined || after === variable) return [];
      return [{ kind: 'variable', name: variable.name, isScope: after.value === variable.value }];
    }),
    ...model.targets.flatMap((target, at): readonly NamingPlace[] =>
      targets[at] === target ? [] : [{ kind: 'target', name: target.name }],
    ),
    ...whatIfsOf(scenario, model).flatMap(({ sentence }, at): readonly NamingPlace[] =>
      whatIfs[at]?.sentence === sentence ? [] : [{ kind: 'what-if', sentence }],
    ),
  ];
}

/** A name that nothing in the process has: longer than all of them. */
function freeTrialName({ process }: ProcessInContext): string {
  let longest = 0;
  for (const step of process.steps) {
    longest = Math.max(longest, step.name.length);
    for (const action of step.actions) longest = Math.max(longest, action.name.length);
  }
  return 'x'.repeat(longest + 1);
}
