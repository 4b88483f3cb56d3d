import {
  type ActionForm,
  conditionFactsOf,
  counted,
  hasName,
  scriptOf,
  typeNameOf,
  whereFactsOf,
} from '../../core/index';
import { shownOnAction, shownOnStep } from './other/knownProperties';
import type { Shown } from './shownRow';
import type { Subject } from './subject';

/** The summary of a folded section, from the same facts as the list, so that the two cannot disagree. */
export function nameSummary({ step, action, isChild }: Subject): string {
  const slug = isChild && action !== null ? action.slug : step.slug;
  return [slug === '' ? '' : `slug ${slug}`, action?.notes ? 'has notes' : '']
    .filter((words) => words !== '')
    .join(' · ');
}

/** Its kind and the size of its script, or the package it deploys. */
export function whatSummary({ action }: Subject, form: ActionForm | null): string {
  if (action === null) return '';
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
export function templateSummary({ step }: Subject): string {
  if (step.processTemplate === null) return '';
  const { slug, versionMask, parameters, packageParameters } = step.processTemplate;
  const count = parameters.length + packageParameters.length;
  const version = versionMask === null ? [] : [`version ${versionMask}`];
  return [slug, ...version, counted(count, 'parameter')].join(', ');
}

export function whereSummary(subject: Subject): string {
  return whereFactsOf(subject.step, subject.action).join(' · ');
}

export function conditionsSummary({ step, action, isChild, content }: Shown): string {
  const facts = conditionFactsOf(step, action, isChild, content.model);
  return facts.length === 0 ? 'none; it runs unless an earlier step fails' : facts.join(' · ');
}

export function actionsSummary({ step }: Subject): string {
  const count = step.actions.length;
  return count < 2 ? 'none; this step does one thing' : `${count}, run in order`;
}

export function otherSummary(subject: Subject, form: ActionForm | null): string {
  return `${otherCount(subject, form)}, kept as they are`;
}

/** How many settings of the file no field shows. */
export function otherCount(subject: Subject, form: ActionForm | null): number {
  return (
    otherStepProperties(subject).length + otherActionProperties(subject, form).length + unknownPartsOf(subject).length
  );
}

/** Properties of the step without a field of their own. */
export function otherStepProperties({ step, isChild }: Subject): readonly string[] {
  const known = shownOnStep(step);
  return isChild ? [] : [...step.properties.keys()].filter((key) => !hasName(known, key));
}

/** The same of its action. */
export function otherActionProperties({ action, isChild }: Subject, form: ActionForm | null): readonly string[] {
  if (action === null) return [];
  const known = shownOnAction(action, isChild, form);
  return [...action.properties.keys()].filter((key) => !hasName(known, key));
}

/** Attributes and blocks this app does not know. */
export function unknownPartsOf({ step, action, isChild }: Subject): readonly string[] {
  const own = isChild ? [] : step.extras;
  const names = [...own, ...(action?.extras ?? [])].map((extra) => extra.name);
  return (action?.inputs?.length ?? 0) > 0
    ? [...names, `inputs (${action?.inputs?.map(({ name }) => name).join(', ')})`]
    : names;
}
