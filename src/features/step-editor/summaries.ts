import {
  type Action,
  conditionFactsOf,
  type DeploymentModel,
  hasName,
  type Step,
  typeNameOf,
  whereFactsOf,
} from '../../core/index';
import { shownOnActions, shownOnSteps } from './knownProperties';
import { actionsOf, type Subject } from './subject';

/** What a folded section would show, from the same facts as the list, so that the two cannot disagree. */
export function nameSummary({ step, action, isChild }: Subject): string {
  const slug = isChild && action !== null ? action.slug : step.slug;
  return action?.notes ? `${slug} · has notes` : slug;
}

export function whatSummary(action: Action): string {
  return typeNameOf(action);
}

export function whereSummary(subject: Subject): string {
  return whereFactsOf(subject.step, subject.action).join(' · ');
}

export function conditionsSummary(subject: Subject, model: DeploymentModel): string {
  const facts = conditionFactsOf(subject.step, subject.action, subject.isChild, model);
  return facts.length === 0 ? 'none; it always wants to run' : facts.join(' · ');
}

/** How many settings of the file no field shows. */
export function otherCount(subject: Subject): number {
  return otherPropertiesOf(subject).length + extrasOf(subject).length;
}

/** Properties without a field of their own. */
export function otherPropertiesOf(
  subject: Subject,
): readonly { readonly owner: Step | Action; readonly key: string }[] {
  const { step, isChild } = subject;
  const onStep = isChild ? [] : [...step.properties.keys()].filter((key) => !hasName(shownOnSteps, key));
  const actions = subject.action === null ? [] : actionsOf(subject);
  return [
    ...onStep.map((key) => ({ owner: step as Step | Action, key })),
    ...actions.flatMap((action) =>
      [...action.properties.keys()]
        .filter((key) => !hasName(shownOnActions, key))
        .map((key) => ({ owner: action, key })),
    ),
  ];
}

/** Attributes and blocks this app does not know. */
export function extrasOf({ step, action, isChild }: Subject): readonly string[] {
  const own = isChild ? [] : step.extras;
  return [...own, ...(action?.extras ?? [])].map((extra) => extra.name);
}
