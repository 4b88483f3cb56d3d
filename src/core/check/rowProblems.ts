import { foldCase, hasName } from '../base/caseless';
import { parseCached } from '../lang/expression/parseCached';
import type { Action } from '../model/action';
import { actionConditionOf, actionExpressionOf } from '../model/actionSettings';
import type { DeploymentModel } from '../model/deploymentModel';
import { isMeant, type Mentioned } from '../model/isMeant';
import type { Process } from '../model/process';
import type { Step } from '../model/step';
import { runConditionOf, startsWithPrevious, stepExpressionOf, targetTagsOf } from '../model/stepSettings';
import { tooEarlyUses } from './outputUses';

/** Something about a row that is wrong, or very likely so (ux.md section 10), as a sentence. */
export interface RowProblem {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly stepId: string;
  /** null for the step itself, also for the only action of a plain step. */
  readonly actionId: string | null;
}

type Finding = Pick<RowProblem, 'severity' | 'text'>;

/**
 * What can be said of a process for certain, from it and the model alone: names that are there twice, that nothing in the
 * model has, outputs read too early, conditions that cannot be read or never hold. Silent about what the model has none of.
 * Linear in the texts.
 */
export function rowProblems(process: Process, model: DeploymentModel): readonly RowProblem[] {
  const names = new Map<string, number>();
  process.steps.forEach(({ name }, at) => {
    if (!names.has(foldCase(name))) names.set(foldCase(name), at);
  });
  const roles = model.targets.flatMap((target) => target.roles);
  const own = process.steps.flatMap((step, at) => {
    const earlier = names.get(foldCase(step.name)) ?? at;
    const ofStep = [
      ...(earlier === at ? [] : [error(`Step ${earlier + 1} has the same name.`)]),
      ...stepFindings(step, at),
      ...(model.targets.length === 0 ? [] : unknownRoles(step, roles)),
    ];
    const ofActions = step.actions.flatMap((action) => {
      const actionId = step.actions.length > 1 ? action.id : null;
      return actionFindings(action, model, step.actions.length > 1).map((each) => ({ ...each, actionId }));
    });
    return [...ofStep.map((each) => ({ ...each, actionId: null })), ...ofActions].map((each) => ({
      ...each,
      stepId: step.id,
    }));
  });
  const early = tooEarlyUses(process).map(({ user, producer, variable }) => ({
    ...error(`It uses ${variable}, which ${producer.number} ${producer.name} produces later.`),
    stepId: user.stepId,
    actionId: user.actionId,
  }));
  return [...own, ...early];
}

function error(text: string): Finding {
  return { severity: 'error', text };
}

function warning(text: string): Finding {
  return { severity: 'warning', text };
}

function stepFindings(step: Step, at: number): readonly Finding[] {
  const condition = runConditionOf(step);
  return [
    ...(condition === 'Variable' && isBroken(stepExpressionOf(step))
      ? [error('Its run condition cannot be read.')]
      : []),
    // Nothing can have failed before the first step.
    ...(at === 0 && condition === 'Failure' ? [warning('It never runs: no step before it can fail.')] : []),
    ...(at === 0 && startsWithPrevious(step) ? [warning('It starts with the previous step, but there is none.')] : []),
  ];
}

function actionFindings(action: Action, model: DeploymentModel, isChild: boolean): readonly Finding[] {
  const { environments, excludedEnvironments, channels } = action;
  const broken = isChild && actionConditionOf(action) === 'Variable' && isBroken(actionExpressionOf(action));
  const isNowhere =
    environments.length > 0 && environments.every((name) => hasName(excludedEnvironments, name)) && !action.isDisabled;
  return [
    ...(broken ? [error('Its run condition cannot be read.')] : []),
    ...(isNowhere ? [warning('It never runs: every environment it is for is left out again.')] : []),
    ...unknown('environment', model.environments, [...environments, ...excludedEnvironments]),
    ...unknown('channel', model.channels, channels),
  ];
}

function unknown(word: string, things: readonly Mentioned[], names: readonly string[]): readonly Finding[] {
  if (things.length === 0) return [];
  return names
    .filter((name) => !name.includes('#{') && !things.some((thing) => isMeant(thing, name)))
    .map((name) => warning(`The model has no ${word} ${name}.`));
}

function unknownRoles(step: Step, roles: readonly string[]): readonly Finding[] {
  return targetTagsOf(step)
    .filter((tag) => !tag.includes('#{') && !hasName(roles, tag))
    .map((tag) => warning(`No target of the model has the tag ${tag}.`));
}

function isBroken(expression: string): boolean {
  return expression.trim() !== '' && parseCached(expression).template === null;
}
