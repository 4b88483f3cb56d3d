import type { Action } from '../../model/action';
import type { Step, TemplateOrigin } from '../../model/step';
import type { EnvironmentRun } from '../plan/environmentRun';
import type { PlanCell } from '../plan/plan';
import type { Slice } from '../plan/rowCells';
import type { Reason } from '../reasons/reason';
import type { FieldName, ReasonLink } from '../reasons/reasonLink';
import type { Decision } from '../run/run';
import type { ExplanationCheck } from './explanation';

/** What is explained: a row of the plan in one environment, or on one of its targets. */
export interface Subject {
  readonly of: EnvironmentRun;
  readonly step: Step;
  /** The action of a plain step or child action; null for a parent with several. */
  readonly action: Action | null;
  readonly isChild: boolean;
  /** The actions the row stands for. */
  readonly actions: readonly Action[];
  readonly target: string | null;
  /** The place of the row among those of the step, and which decisions the cell is about. */
  readonly row: number;
  readonly slice: Slice;
  readonly cell: PlanCell;
  /** The decisions behind the cell. */
  readonly decisions: readonly Decision[];
  /** The decision that gave the cell its verdict; null when the gate keeps the run from starting. */
  readonly deciding: Decision | null;
  /** Plan-time reasons against each of `actions`. */
  readonly against: readonly (readonly Reason[])[];
  /** How far the run came with it. */
  readonly stopsAt: Stage;
}

/** Where a decision was taken; `done` = it was carried out. */
export type Stage =
  | 'gate'
  | 'scope'
  | 'targets'
  | 'earlier-steps'
  | 'expression'
  | 'packages'
  | 'person'
  | 'outcome'
  | 'done';

const order: readonly Stage[] = [
  'gate',
  'scope',
  'targets',
  'earlier-steps',
  'expression',
  'packages',
  'person',
  'outcome',
  'done',
];

/** Whether the run came at least to this stage. */
export function reaches({ stopsAt }: Subject, stage: Stage): boolean {
  return order.indexOf(stopsAt) >= order.indexOf(stage);
}

/** One check of the chain, or null where it has nothing to say about this row. */
export type Check = (subject: Subject) => ExplanationCheck | null;

/** A link to a field: of the action, or of the step where the setting stands there. */
export function settingOf({ step, action, isChild }: Subject, field: FieldName): ReasonLink {
  if (step.origin !== undefined) return settingOfUse(step.origin, field);
  const onStep = stepFields.includes(field) || !isChild;
  return { kind: 'setting', stepId: step.id, actionId: onStep ? null : (action?.id ?? null), field };
}

/**
 * A step of a process template is changed in the template. What can be set in this process are the settings of the step that
 * uses it, where they have a say, and the values that it hands in.
 */
function settingOfUse({ usage, use }: TemplateOrigin, field: FieldName): ReasonLink {
  const { scope } = use;
  const saysSo =
    (field === 'environments' && scope.environments.length + scope.excludedEnvironments.length > 0) ||
    (field === 'channels' && scope.channels.length > 0) ||
    (field === 'tenant-tags' && scope.tenantTags.length > 0) ||
    (field === 'run-condition' && usage.condition !== 'Success') ||
    (field === 'start-trigger' && usage.startTrigger !== 'StartAfterPrevious');
  return { kind: 'setting', stepId: usage.id, actionId: null, field: saysSo ? field : 'template-parameters' };
}

const stepFields: readonly FieldName[] = [
  'target-tags',
  'window-size',
  'start-trigger',
  'run-condition',
  'expression',
  'package-requirement',
];

/** A check with the parts that are mostly empty left out. */
export function checkOf(
  check: Pick<ExplanationCheck, 'id' | 'label' | 'mark' | 'text'> & Partial<ExplanationCheck>,
): ExplanationCheck {
  return { details: [], links: [], ...check };
}
