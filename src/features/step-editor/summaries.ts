import {
  type Action,
  type ActionForm,
  conditionFactsOf,
  counted,
  type DeploymentModel,
  hasName,
  type ProcessTemplateUse,
  type Step,
  scriptOf,
  typeNameOf,
  whereFactsOf,
} from '../../core/index';
import { shownOnAction, shownOnStep } from './other/knownProperties';
import { actionsOf, type Subject } from './subject';

/** What a folded section would show, from the same facts as the list, so that the two cannot disagree. */
export function nameSummary({ step, action, isChild }: Subject): string {
  const slug = isChild && action !== null ? action.slug : step.slug;
  return [slug === '' ? '' : `slug ${slug}`, action?.notes ? 'has notes' : '']
    .filter((words) => words !== '')
    .join(' · ');
}

/** Its kind and the size of its script, or the package it deploys. */
export function whatSummary(action: Action, form: ActionForm | null): string {
  const kind = form?.library?.name ?? typeNameOf(action);
  const script = scriptOf(action.properties);
  if (script !== null && script.text.trim() !== '') {
    const lines = script.text.trimEnd().split('\n').length;
    return `${kind}: ${script.language}, ${counted(lines, 'line')}`;
  }
  const primary = action.packages.find(({ name }) => name === '')?.packageId;
  return primary ? `${kind}: ${primary}` : kind;
}

/** "retrieve-secrets, version 2.X, 3 parameters" */
export function templateSummary({ slug, versionMask, parameters, packageParameters }: ProcessTemplateUse): string {
  const count = parameters.length + packageParameters.length;
  const version = versionMask === null ? [] : [`version ${versionMask}`];
  return [slug, ...version, counted(count, 'parameter')].join(', ');
}

export function whereSummary(subject: Subject): string {
  return whereFactsOf(subject.step, subject.action).join(' · ');
}

export function conditionsSummary(subject: Subject, model: DeploymentModel): string {
  const facts = conditionFactsOf(subject.step, subject.action, subject.isChild, model);
  return facts.length === 0 ? 'none; it always wants to run' : facts.join(' · ');
}

/** How many settings of the file no field shows. */
export function otherCount(subject: Subject, form: ActionForm | null): number {
  return otherPropertiesOf(subject, form).length + extrasOf(subject).length;
}

/** Properties without a field of their own. */
export function otherPropertiesOf(
  subject: Subject,
  form: ActionForm | null,
): readonly { readonly owner: Step | Action; readonly key: string }[] {
  const { step, isChild } = subject;
  const known = shownOnStep(step);
  const onStep = isChild ? [] : [...step.properties.keys()].filter((key) => !hasName(known, key));
  const actions = subject.action === null ? [] : actionsOf(subject);
  return [
    ...onStep.map((key) => ({ owner: step as Step | Action, key })),
    ...actions.flatMap((action) => {
      const shown = shownOnAction(action, isChild, form);
      return [...action.properties.keys()].filter((key) => !hasName(shown, key)).map((key) => ({ owner: action, key }));
    }),
  ];
}

/** Attributes and blocks this app does not know. */
export function extrasOf({ step, action, isChild }: Subject): readonly string[] {
  const own = isChild ? [] : step.extras;
  const names = [...own, ...(action?.extras ?? [])].map((extra) => extra.name);
  return (action?.inputs?.length ?? 0) > 0
    ? [...names, `inputs (${action?.inputs?.map(({ name }) => name).join(', ')})`]
    : names;
}
