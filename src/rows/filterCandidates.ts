import {
  type Action,
  type DeploymentModel,
  rowKey,
  type Step,
  stepsOfUse,
  type TemplateUseScope,
  typeNameOf,
} from '../core/index';
import { type ListStep, listStepsOf } from './listSteps';

/** Where something applies, as an action or the use of a process template says it. */
export type Scope = TemplateUseScope;

/** A row to filter: a step with all its actions, one child action, or a step of a process template. */
export interface Candidate {
  readonly step: Step;
  readonly actions: readonly Action[];
  readonly number: string;
  readonly actionId: string | null;
  /** It starts together with a neighbour. */
  readonly isTogether: boolean;
  /** It applies if one of them does; a step of a process template also needs its use to apply (T-05). */
  readonly scopes: readonly Scope[];
  readonly within: Scope | null;
  /** What words look for, not yet in plain letters. */
  readonly texts: () => readonly string[];
}

/** The rows of a step: itself and its child actions. */
export function candidatesOf(entry: ListStep): readonly Candidate[] {
  const { step, number, children } = entry;
  const use = step.processTemplate;
  const shared = { step, isTogether: entry.together !== null, within: null };
  const own: Candidate = {
    ...shared,
    actions: step.actions,
    number,
    actionId: null,
    scopes: use === null ? step.actions : [use.scope],
    texts: () => [
      ...[step.name, step.slug],
      ...(use === null ? [] : ['process template', use.slug]),
      // Names of children match the children, not the parent.
      ...(children.length > 0 ? [] : step.actions.flatMap(textsOfAction)),
    ],
  };
  return [
    own,
    ...children.map(({ action, number: childNumber }) => ({
      ...shared,
      actions: [action],
      number: childNumber,
      actionId: action.id,
      scopes: [action],
      texts: () => textsOfAction(action),
    })),
  ];
}

/** The steps that a use of a process template stands for; each is one row with all its actions. */
export function candidatesInside(
  { step: usage, number }: ListStep,
  model: Pick<DeploymentModel, 'processTemplates'>,
): readonly Candidate[] {
  if (usage.processTemplate === null) return [];
  const { scope } = usage.processTemplate;
  const steps = stepsOfUse(usage, model);
  return listStepsOf({ steps }).map(({ step, number: place, together }) => ({
    step,
    actions: step.actions,
    number: `${number}.${place}`,
    actionId: null,
    isTogether: together !== null,
    scopes: step.actions,
    within: scope,
    // Its names as the template has them: the name of the use is that of another row.
    texts: () => [
      step.origin?.name ?? step.name,
      ...step.actions.flatMap((action, at) => [
        step.origin?.actionNames[at] ?? action.name,
        action.actionType ?? '',
        typeNameOf(action),
      ]),
    ],
  }));
}

/** A name for what a candidate stands for, the same until the step or action changes. */
export function subjectOfCandidate({ step, actions, actionId }: Candidate): Step | Action {
  return actionId === null ? step : (actions[0] ?? step);
}

export function keyOfCandidate({ step, actionId }: Candidate): string {
  return rowKey({ stepId: step.id, actionId });
}

function textsOfAction(action: Action): readonly string[] {
  return [action.name, action.slug, action.actionType ?? '', typeNameOf(action)];
}
