import { foldCase, sameName } from '../../base/caseless';
import type { Action } from '../../model/action';
import { actionConditionOf, actionExpressionOf, retriesOf, timeoutMinutesOf } from '../../model/actionSettings';
import { actionTypeOf } from '../../model/actionTypes';
import { type ExecutionPlace, executionPlaceOf } from '../../model/executionPlace';
import { propertyOf } from '../../model/propertyBag';
import { propertyNames } from '../../model/propertyNames';
import { type GivenList, givenListsOf } from '../../model/scopeExpressions';
import type { Step } from '../../model/step';
import {
  type PackageRequirement,
  packageRequirementOf,
  type RunCondition,
  runConditionOf,
  type StartTrigger,
  splitTags,
  startTriggerOf,
  stepExpressionOf,
  windowSizeOf,
} from '../../model/stepSettings';
import { isRequired } from './isRequired';

/** What the dry run needs to know of an action, read once. */
export interface ActionFacts {
  readonly action: Action;
  readonly name: string;
  /** Its folded name. */
  readonly key: string;
  readonly at: ExecutionPlace['at'];
  readonly isManual: boolean;
  readonly isHealthCheck: boolean;
  /** A health check that only warns about unavailable targets. */
  readonly onlyWarns: boolean;
  /** A health check that adds new targets. */
  readonly addsTargets: boolean;
  /** Automatic retries; 0 for types that are never retried. */
  readonly retries: number;
  readonly hasIgnoredRetries: boolean;
  /** Null for types without a time limit, too. */
  readonly timeoutMinutes: number | null;
  readonly hasIgnoredTimeLimit: boolean;
  readonly hasPackages: boolean;
  readonly isRequired: boolean;
  readonly condition: 'Success' | 'Variable';
  readonly expression: string;
  /** Folded lists of its scope. */
  readonly environments: readonly string[];
  readonly excludedEnvironments: readonly string[];
  readonly channels: readonly string[];
  /** Scope lists supplied by expressions; usually none. */
  readonly given: readonly GivenList[];
}

/** What the dry run needs to know of a step, read once. */
export interface StepFacts {
  readonly step: Step;
  readonly key: string;
  readonly condition: RunCondition;
  readonly expression: string;
  readonly startTrigger: StartTrigger;
  /** Whether its state before a run depends on the step alone; expressions may read anything of the process. */
  readonly isSettled: boolean;
  /** Whether it should run before or after package acquisition; a start trigger by variable ignores the setting. */
  readonly requirement: PackageRequirement;
  /** Whether it should run before package acquisition but its start trigger does not allow that. */
  readonly hasIgnoredRequirement: boolean;
  readonly window: string | null;
  /** The property as written; null if it is blank. */
  readonly tagsText: string | null;
  /** The tags, if none of them is an expression. */
  readonly tags: readonly string[] | null;
  /** A plain approval or health check, after which packages are acquired again. */
  readonly startsSegment: boolean;
  readonly actions: readonly ActionFacts[];
}

/** The facts of a step; the same object for the same step. */
export function stepFactsOf(step: Step): StepFacts {
  const known = remembered.get(step);
  if (known !== undefined) return known;
  const actions = step.actions.map((action) => actionFacts(step, action));
  const [only] = actions;
  const tagsText = propertyOf(step.properties, propertyNames.targetTags) ?? '';
  const startTrigger = startTriggerOf(step);
  const wanted = packageRequirementOf(step);
  const isFixed = !tagsText.includes('#{');
  const facts = {
    step,
    key: foldCase(step.name),
    condition: runConditionOf(step),
    expression: stepExpressionOf(step),
    startTrigger,
    isSettled: isFixed && startTrigger !== 'Variable' && actions.every(({ given }) => given.length === 0),
    requirement: startTrigger === 'Variable' ? ('AfterPackageAcquisition' as const) : wanted,
    hasIgnoredRequirement: startTrigger === 'Variable' && wanted === 'BeforePackageAcquisition',
    window: windowSizeOf(step),
    tagsText: tagsText.trim() === '' ? null : tagsText,
    tags: isFixed ? splitTags(tagsText) : null,
    startsSegment: actions.length === 1 && only !== undefined && (only.isManual || only.isHealthCheck),
    actions,
  };
  remembered.set(step, facts);
  return facts;
}

const remembered = new WeakMap<Step, StepFacts>();

/** The facts of one action of a step. */
export function actionFactsOf(step: Step, action: Action): ActionFacts {
  const { actions } = stepFactsOf(step);
  for (const facts of actions) if (facts.action === action) return facts;
  return actionFacts(step, action);
}

function actionFacts(step: Step, action: Action): ActionFacts {
  const { kind, canRetry, hasTimeLimit } = actionTypeOf(action);
  const isHealthCheck = kind === 'healthCheck';
  const isSet = (name: string, value: string) =>
    isHealthCheck && sameName(propertyOf(action.properties, `Octopus.Action.HealthCheck.${name}`) ?? '', value);
  const retries = retriesOf(action);
  const timeoutMinutes = timeoutMinutesOf(action);
  return {
    action,
    name: action.name,
    key: foldCase(action.name),
    at: executionPlaceOf(step, action).at,
    isManual: kind === 'manual',
    isHealthCheck,
    onlyWarns: isSet('ErrorHandling', 'TreatExceptionsAsWarnings'),
    addsTargets: isSet('IncludeMachinesInDeployment', 'IncludeCheckedMachines'),
    retries: canRetry ? retries : 0,
    hasIgnoredRetries: !canRetry && retries > 0,
    timeoutMinutes: hasTimeLimit ? timeoutMinutes : null,
    hasIgnoredTimeLimit: !hasTimeLimit && timeoutMinutes !== null,
    hasPackages: action.packages.some((reference) => reference.acquisitionLocation !== 'NotAcquired'),
    isRequired: isRequired(action),
    condition: actionConditionOf(action),
    expression: actionExpressionOf(action),
    environments: action.environments.map(foldCase),
    excludedEnvironments: action.excludedEnvironments.map(foldCase),
    channels: action.channels.map(foldCase),
    given: givenListsOf(action),
  };
}
