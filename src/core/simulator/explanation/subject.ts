import type { Action } from '../../model/action';
import type { Step, TemplateOrigin } from '../../model/step';
import type { EnvironmentRun } from '../plan/environmentRun';
import type { PlanCell } from '../plan/plan';
import type { Slice } from '../plan/rowCells';
import type { Reason } from '../reasons/reason';
import type { FieldName, ReasonLink } from '../reasons/reasonLink';
import type { Decision } from '../run/run';
import type { ExplanationCheck } from './explanation';

/** The subject of an explanation: a row of the plan in one environment, or on one of its targets. */
export interface Subject {
  readonly of: EnvironmentRun;
  readonly step: Step;
  /** The action of a plain step or child action; null for a parent with several. */
  readonly action: Action | null;
  readonly isChild: boolean;
  /** The actions that the row shows. */
  readonly actions: readonly Action[];
  readonly target: string | null;
  /** The index of the row among those of the step; selects the decisions of the cell. */
  readonly row: number;
  readonly slice: Slice;
  readonly cell: PlanCell;
  /** The decisions that the cell shows. */
  readonly decisions: readonly Decision[];
  /** The decision that gave the cell its verdict; null if the gate blocks the run. */
  readonly deciding: Decision | null;
  /** The reasons against each of `actions` before the run. */
  readonly against: readonly (readonly Reason[])[];
  /** How far the row got in the run. */
  readonly stopsAt: Stage;
}

/** The stage at which a decision was made; `done` = it was carried out. */
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

/** Whether the row got at least to this stage. */
export function reaches({ stopsAt }: Subject, stage: Stage): boolean {
  return order.indexOf(stopsAt) >= order.indexOf(stage);
}

/** One check of an explanation; null if it does not apply to the row. */
export type Check = (subject: Subject) => ExplanationCheck | null;

/** A link to a field of the action, or of the step if the setting is there. */
export function settingOf({ step, action, isChild }: Subject, field: FieldName): ReasonLink {
  if (step.origin !== undefined) return settingOfUse(step.origin, field);
  const onStep = stepFields.includes(field) || !isChild;
  return { kind: 'setting', stepId: step.id, actionId: onStep ? null : (action?.id ?? null), field };
}

/**
 * Steps of a process template are edited in the template. In this process only the settings of the step that uses the
 * template, if they apply, and the values passed to it can be set.
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

/** Creates a check with defaults for the parts that are usually empty. */
export function checkOf(
  check: Pick<ExplanationCheck, 'id' | 'label' | 'mark' | 'text'> & Partial<ExplanationCheck>,
): ExplanationCheck {
  return { details: [], links: [], ...check };
}
