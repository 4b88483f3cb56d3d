import { counted } from '../base/words';
import type { Action } from './action';
import { actionConditionOf, actionExpressionOf, retriesOf, templateOf, timeoutMinutesOf } from './actionSettings';
import { actionTypeOf } from './actionTypes';
import { type DeploymentModel, emptyModel } from './deploymentModel';
import { executionPlaceOf } from './executionPlace';
import { readGuard } from './failureNeed';
import { namesOf } from './namesOf';
import type { ProcessTemplateUse, Step } from './step';
import {
  packageRequirementOf,
  runConditionOf,
  startsWithPrevious,
  startTriggerExpressionOf,
  startTriggerOf,
  stepExpressionOf,
  targetTagsOf,
  windowSizeOf,
} from './stepSettings';

/** The kind of an action in a few words: "script", "package", "Azure web app". */
export function typeNameOf(action: Action): string {
  const type = action.actionType;
  if (type === null || type === '') return templateOf(action) === null ? 'no type' : 'step template';
  const { word } = actionTypeOf(action);
  if (word !== null) return word;
  const words = type
    .replace(/^Octopus\./i, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s._-]+/);
  return words.map((word, at) => (at > 0 && /^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word)).join(' ');
}

/** The topic of a fact; the list shows an icon for each. */
export type FactKind =
  | 'template'
  | 'type'
  | 'rolling'
  | 'roles'
  | 'place'
  | 'environments'
  | 'excluded'
  | 'channels'
  | 'tenants'
  | 'failure'
  | 'always'
  | 'expression'
  | 'parallel'
  | 'packages'
  | 'required'
  | 'retries'
  | 'time'
  | 'notes';

export interface Fact {
  readonly kind: FactKind;
  /** "only Production, Staging" */
  readonly text: string;
}

/**
 * The facts shown in a row of the step list, in fixed order: type, where it runs, environments, channels, tenants, run
 * condition, start, packages, required, retries, time limit, notes. Defaults are left out.
 *
 * @param action  the action of a plain step or a child action; null for a step with several actions
 * @param model   to show names in place of the file's slugs
 */
export function rowFactsOf(
  step: Step,
  action: Action | null,
  isChild: boolean,
  model: DeploymentModel = emptyModel,
): readonly Fact[] {
  if (step.processTemplate !== null) return factsOfUse(step, step.processTemplate, model);
  const type: readonly Fact[] = action === null ? [] : [{ kind: 'type', text: typeNameOf(action) }];
  const where = isChild && action !== null ? childPlaceOf(step, action) : placeOf(step, action);
  return [...type, ...where, ...conditionsOf(step, action, isChild, model), ...notesOf(action)];
}

/** Which process template is used, and the scope of the use (T-05). */
function factsOfUse(
  step: Step,
  { slug, versionMask, scope }: ProcessTemplateUse,
  model: DeploymentModel,
): readonly Fact[] {
  const version = versionMask === null ? '' : ` ${versionMask}`;
  return [
    { kind: 'template', text: `process template ${slug}${version}` },
    ...naming('environments', 'only', namesOf(model.environments, scope.environments)),
    ...naming('excluded', 'not', namesOf(model.environments, scope.excludedEnvironments)),
    ...naming('channels', 'channel', namesOf(model.channels, scope.channels)),
    ...naming('tenants', 'tenant tag', scope.tenantTags),
    ...stepFacts(step),
    ...(scope.isRequired ? fact('required', 'required') : []),
  ];
}

/** The same facts as texts only. */
export function factsOf(...row: Parameters<typeof rowFactsOf>): readonly string[] {
  return rowFactsOf(...row).map(({ text }) => text);
}

/** Where it runs: "rolling 2", "web, db", "worker", "server", "worker for web". */
export function whereFactsOf(step: Step, action: Action | null): readonly string[] {
  return placeOf(step, action).map(({ text }) => text);
}

/** When it runs, without defaults. Empty: no condition or scope restricts it. */
export function conditionFactsOf(...row: Parameters<typeof rowFactsOf>): readonly string[] {
  return conditionsOf(...row).map(({ text }) => text);
}

function placeOf(step: Step, action: Action | null): readonly Fact[] {
  const tags = targetTagsOf(step);
  const window = windowSizeOf(step);
  const rolling: readonly Fact[] = window === null ? [] : [{ kind: 'rolling', text: `rolling ${window}` }];
  const roles = tags.join(', ');
  if (action === null) return [...rolling, ...fact('roles', roles)];
  const { at } = executionPlaceOf(step, action);
  if (at === 'target') return [...rolling, { kind: 'roles', text: roles === '' ? 'no target tag' : roles }];
  if (actionTypeOf(action).kind === 'manual' && roles === '') return rolling;
  return [...rolling, { kind: 'place', text: roles === '' ? at : `${at} for ${roles}` }];
}

/** A child action shows where it runs only if that is not on the targets of its step. */
function childPlaceOf(step: Step, action: Action): readonly Fact[] {
  const { at } = executionPlaceOf(step, action);
  if (targetTagsOf(step).length === 0 && at !== 'target') return [{ kind: 'place', text: at }];
  return at === 'target' ? [] : [{ kind: 'place', text: `on ${at}` }];
}

function conditionsOf(
  step: Step,
  action: Action | null,
  isChild: boolean,
  model: DeploymentModel = emptyModel,
): readonly Fact[] {
  const own = action === null ? [] : actionFacts(action, model);
  const middle = isChild && action !== null ? childExpression(action) : stepFacts(step);
  return [...own.slice(0, 3).flat(), ...middle, ...own.slice(3).flat()];
}

function childExpression(action: Action): readonly Fact[] {
  if (actionConditionOf(action) !== 'Variable') return [];
  return [{ kind: 'expression', text: conditionIn(actionExpressionOf(action)) }];
}

function notesOf(action: Action | null): readonly Fact[] {
  return action === null || action.notes === null || action.notes === '' ? [] : [{ kind: 'notes', text: 'has notes' }];
}

/** One fact; none for an empty text. */
function fact(kind: FactKind, text: string): readonly Fact[] {
  return text === '' ? [] : [{ kind, text }];
}

/** A fact that lists names; none if the list is empty. */
function naming(kind: FactKind, word: string, names: readonly string[]): readonly Fact[] {
  return fact(kind, names.length === 0 ? '' : `${word} ${names.join(', ')}`);
}

/** Facts of an action for five columns: environments, channels, tenants | required, retries and time limit. */
function actionFacts(action: Action, model: DeploymentModel): readonly (readonly Fact[])[] {
  const retries = retriesOf(action);
  const minutes = timeoutMinutesOf(action);
  return [
    [
      ...naming('environments', 'only', namesOf(model.environments, action.environments)),
      ...naming('excluded', 'not', namesOf(model.environments, action.excludedEnvironments)),
    ],
    naming('channels', 'channel', namesOf(model.channels, action.channels)),
    naming('tenants', 'tenant tag', action.tenantTags),
    action.isRequired ? fact('required', 'required') : [],
    [
      ...(retries > 0 ? fact('retries', counted(retries, 'retry', 'retries')) : []),
      ...(minutes === null ? [] : fact('time', `stops after ${minutes} min`)),
    ],
  ];
}

function stepFacts(step: Step): readonly Fact[] {
  const facts: Fact[] = [];
  const condition = runConditionOf(step);
  if (condition === 'Failure') facts.push({ kind: 'failure', text: 'only after a failure' });
  if (condition === 'Always') facts.push({ kind: 'always', text: 'always' });
  if (condition === 'Variable') facts.push({ kind: 'expression', text: conditionIn(stepExpressionOf(step)) });
  if (startsWithPrevious(step)) facts.push({ kind: 'parallel', text: 'with previous' });
  if (startTriggerOf(step) === 'Variable')
    facts.push({ kind: 'parallel', text: `with previous ${conditionIn(startTriggerExpressionOf(step))}` });
  const requirement = packageRequirementOf(step);
  if (requirement === 'BeforePackageAcquisition') facts.push({ kind: 'packages', text: 'before packages' });
  if (requirement === 'AfterPackageAcquisition') facts.push({ kind: 'packages', text: 'after packages' });
  return facts;
}

/**
 * An expression in brief: the first variable it reads, or its beginning if it reads none. A wrapper that only asks for
 * failure or success is skipped, because the inner condition is what matters.
 */
function conditionIn(expression: string): string {
  const { need, inner } = readGuard(expression);
  const alone = need !== 'nothing' && /^\s*true\s*$/i.test(inner);
  if (need === 'failure') return alone ? 'after a failure' : `after a failure, ${conditionIn(inner)}`;
  if (alone) return 'when nothing failed';
  if (need === 'no-failure') return conditionIn(inner);
  const [, word, name] = /#\{\s*(?:(if|unless|each)\s+)?([\w.]+(?:\[[^\]]*\][\w.]*)*)/i.exec(expression) ?? [];
  const [, owner, output] = /^Octopus\.(?:Action|Step)\[([^\]]*)\]\.Output\.(.+)$/i.exec(name ?? '') ?? [];
  const text = output === undefined ? (name ?? expression) : `${output} of ${owner}`;
  return `${word?.toLowerCase() === 'unless' ? 'unless' : 'when'} ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
}
