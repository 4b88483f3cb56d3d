import { hasName } from '../base/caseless';
import type { Json } from '../base/json';
import type { Action } from '../model/action';
import { templateOf } from '../model/actionSettings';
import { scopeExpressionsOf } from '../model/scopeExpressions';
import { slugOf } from '../model/slug';
import type { Step } from '../model/step';
import { type EnvironmentRun, environmentRun } from '../simulator/plan/environmentRun';
import type { PlanInput } from '../simulator/plan/planInput';
import { isMentioned } from '../simulator/scenario/named';
import type { Situation } from '../simulator/scenario/situation';

type Document = { readonly [key: string]: Json };

/** The `input` document of a compliance policy, with the paths of values that could not be known (Y-03 to Y-08). */
export interface PolicyInput {
  readonly input: Document;
  /** Paths such as "Steps[0].Id" whose values are best guesses and may differ on a server. */
  readonly assumed: readonly string[];
}

/**
 * What a policy would see of a run in one environment. Members are in the server's order. What only a server knows
 * (package versions, feeds, Git references) is left out; ids that no file contains are made from names, and listed in
 * `assumed`.
 */
export function policyInput(request: PlanInput, environment: string): PolicyInput {
  const of = environmentRun(request, environment);
  const { situation } = of;
  const assumed: string[] = [];
  const identity = identityWith(assumed);
  const { model, tenant } = situation;
  const group = model.project?.group;
  const input: Document = {
    Environment: { ...identity('Environment', situation.environment), Tags: situation.environment.tags ?? [] },
    Project: { ...identity('Project', model.project ?? {}), Tags: model.project?.tags ?? [] },
    Space: identity('Space', model.space ?? {}),
    ProjectGroup: identity('ProjectGroup', group ?? {}),
    ...(tenant !== null && { Tenant: { ...identity('Tenant', tenant), Tags: tenant.tags } }),
    Steps: situation.process.steps.flatMap((step) => step.actions.map((action) => entryOf(situation, step, action))),
    SkippedSteps: skippedIds(situation),
    Execution: situation.process.steps.map((step) => executionOf(of, step)),
    RequiresApproval: requiresApproval(situation),
    ...(situation.isRunbook ? { Runbook: runbookOf(situation, assumed) } : { Release: releaseOf(situation) }),
  };
  if (model.approvals === undefined) assumed.push('RequiresApproval');
  if (!situation.isRunbook) assumed.push('Release.Id');
  if (model.project?.tags === undefined) assumed.push('Project.Tags');
  if (situation.environment.tags === undefined) assumed.push('Environment.Tags');
  return { input, assumed: [...assumed, ...assumedOfSteps(situation)] };
}

interface Facts {
  readonly id?: string;
  readonly name?: string;
  readonly slug?: string;
}

/** Id, name and slug; missing ones are made from the name and recorded in `assumed`. */
function identityWith(assumed: string[]): (path: string, facts: Facts) => Document {
  return (path, { id, name = '', slug }) => {
    const made = slug ?? slugOf(name);
    if (id === undefined) assumed.push(`${path}.Id`);
    if (slug === undefined) assumed.push(`${path}.Slug`);
    if (name === '') assumed.push(`${path}.Name`);
    return { Id: id ?? made, Name: name, Slug: made };
  };
}

function entryOf(situation: Situation, step: Step, action: Action): Document {
  return {
    Id: action.slug,
    Slug: action.slug,
    ActionType: typeOf(situation, action),
    Enabled: !action.isDisabled,
    IsRequired: action.isRequired,
    IsConditional: isConditional(step, action),
    Source: sourceOf(situation, step, action),
    ...(!situation.isRunbook && { Packages: action.packages.map(packageOf) }),
  };
}

/** The action's type; if only its step template says it, the type from the template, if that is known. */
function typeOf({ model }: Situation, action: Action): string {
  if (action.actionType !== null) return action.actionType;
  return model.stepTemplates?.find(({ id }) => id === templateOf(action)?.id)?.type ?? '';
}

function isConditional(step: Step, action: Action): boolean {
  const { origin } = step;
  const scopes = origin === undefined ? [action] : [action, origin.use.scope];
  const lists = scopes.flatMap((each) => [
    each.environments,
    each.excludedEnvironments,
    each.channels,
    each.tenantTags,
  ]);
  const byVariable = (['environments', 'channels', 'tenantTags'] as const).some(
    (list) => scopeExpressionsOf(action, list).length > 0,
  );
  const isAlways =
    step.condition === 'Success' &&
    (origin?.usage.condition ?? 'Success') === 'Success' &&
    (action.condition === 'Success' || step.actions.length === 1);
  return !isAlways || byVariable || lists.some((names) => names.length > 0);
}

function sourceOf(situation: Situation, { origin }: Step, action: Action): Document {
  if (origin !== undefined) {
    const { slug, version } = origin.template;
    return { Type: 'Process Template', SlugOrId: slug, ...(version !== '' && { Version: version }) };
  }
  const template = templateOf(action);
  if (template === null) return { Type: 'Step Template', SlugOrId: typeOf(situation, action) };
  return {
    Type: 'Step Template',
    SlugOrId: template.id,
    ...(template.version !== '' && { Version: template.version }),
  };
}

function packageOf({ name, packageId, version, feed }: Action['packages'][number]): Document {
  return {
    Id: packageId ?? '',
    Name: name,
    ...(version !== null && { Version: version }),
    ...(feed !== null && { FeedReference: feed }),
  };
}

/** Ids of the actions the person left out; naming a step leaves out all its actions. */
function skippedIds({ process, run }: Situation): readonly string[] {
  const skip = run.skip ?? [];
  return process.steps.flatMap((step) =>
    step.actions
      .filter(({ name }) => [step.name, name, step.origin?.usage.name ?? name].some((each) => hasName(skip, each)))
      .map(({ slug }) => slug),
  );
}

/** A start trigger by variable is written with its computed value. */
function executionOf({ run }: EnvironmentRun, step: Step): Document {
  const group = run.groups.find((each) => each.includes(step)) ?? [];
  const resolved = group.indexOf(step) > 0 ? 'StartWithPrevious' : 'StartAfterPrevious';
  return {
    StartTrigger: step.startTrigger === 'Variable' ? resolved : step.startTrigger,
    Steps: step.actions.map(({ slug }) => slug),
  };
}

function requiresApproval({ model, environment }: Situation): boolean {
  return (model.approvals ?? []).some((rule) => rule.disabled !== true && isMentioned(environment, rule.environments));
}

function releaseOf({ release }: Situation): Document {
  return { Id: release, Name: release, Version: release };
}

function runbookOf({ process }: Situation, assumed: string[]): Document {
  assumed.push('Runbook.Id', 'Runbook.Snapshot');
  return { Id: slugOf(process.name), Name: process.name, Snapshot: '' };
}

/**
 * Files contain no action ids; the documentation does not name the source of built-in steps, nor what makes a step
 * conditional.
 */
function assumedOfSteps(situation: Situation): readonly string[] {
  const actions = situation.process.steps.flatMap((step) => step.actions.map((action) => ({ action, step })));
  return actions.flatMap(({ action, step }, at) => [
    `Steps[${at}].Id`,
    ...(typeOf(situation, action) === '' ? [`Steps[${at}].ActionType`] : []),
    `Steps[${at}].IsConditional`,
    ...(step.origin === undefined && templateOf(action) === null ? [`Steps[${at}].Source`] : []),
  ]);
}
