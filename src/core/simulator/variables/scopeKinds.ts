import { hasName } from '../../base/caseless';
import type { Variable, VariableScope } from '../../model/deploymentModel';
import { satisfiesTags } from '../../model/satisfiesTags';
import { slugOf } from '../../model/slug';
import { includesThisEnvironment } from '../scenario/includesThisEnvironment';
import { ambiguousIds, isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';

/** A kind of scope, and whether the context matches a list of names. */
interface ScopeKind {
  readonly name: keyof VariableScope;
  /** The weight it adds to the rank of a value (V-02). A target tag that the step uses counts ten times as much. */
  readonly weight: number;
  readonly fits: (listed: readonly string[], situation: Situation, context: VariableContext) => boolean;
  /** Whether the context may match, because the model does not explain the list. */
  readonly mayFit?: (listed: readonly string[], situation: Situation) => boolean;
}

/** All kinds, the strongest first (V-02). */
export const scopeKinds: readonly ScopeKind[] = [
  { name: 'step', weight: 10_000_000, fits: (listed, _situation, context) => isStepNamed(listed, context) },
  {
    name: 'machine',
    weight: 1_000_000,
    fits: (listed, _situation, { target }) => target !== null && isMentioned(target, listed),
  },
  {
    name: 'role',
    weight: 10_000,
    fits: (listed, _situation, { target }) => target !== null && haveOneInCommon(target.roles, listed),
  },
  {
    name: 'tenant',
    weight: 1_001,
    fits: (listed, { tenant }) => tenant !== null && isMentioned(tenant, listed),
    mayFit: (listed, { tenant, model }) =>
      tenant !== null && ambiguousIds(tenant, listed, 'tenant', model.tenants).length > 0,
  },
  {
    name: 'tenantTag',
    weight: 1_000,
    fits: (listed, { tenant }) => tenant !== null && satisfiesTags(listed, tenant.tags),
    mayFit: (_listed, { isTenantKnown }) => !isTenantKnown,
  },
  {
    name: 'environment',
    weight: 100,
    fits: (listed, situation) => includesThisEnvironment(situation, listed),
    mayFit: (listed, { environment, model }) =>
      ambiguousIds(environment, listed, 'environment', model.environments).length > 0,
  },
  {
    name: 'channel',
    weight: 10,
    fits: (listed, { channel, isRunbook }) => !isRunbook && isMentioned(channel, listed),
    mayFit: (listed, { channel, isRunbook, model }) =>
      !isRunbook && ambiguousIds(channel, listed, 'channel', model.channels).length > 0,
  },
  { name: 'process', weight: 5, fits: (listed, situation) => haveOneInCommon(processNamesOf(situation), listed) },
];

/** The names a value lists for a kind. An empty list does not restrict. */
export function listedIn({ scope }: Variable, kind: keyof VariableScope): readonly string[] {
  return scope?.[kind] ?? nothing;
}

const nothing: readonly string[] = [];

/** The sum of the weights of all kinds that a value lists; the greater sum wins (V-03). */
export function rankOf(variable: Variable, context: VariableContext): number {
  return scopeKinds.reduce((sum, { name, weight }) => {
    const listed = listedIn(variable, name);
    if (listed.length === 0) return sum;
    return sum + (name === 'role' && isTagOfStep(listed, context) ? weight * 10 : weight);
  }, 0);
}

/**
 * The rank by the documented order of kinds alone: one bit for each, the strongest highest. It differs from the sum
 * only between a tenant and its tags (V-03).
 */
export function rankByKind(variable: Variable, context: VariableContext): number {
  return scopeKinds.reduce((rank, { name }) => {
    const listed = listedIn(variable, name);
    const named = Number(listed.length > 0);
    if (name !== 'role') return rank * 2 + named;
    return rank * 4 + Number(named === 1 && isTagOfStep(listed, context)) * 2 + named;
  }, 0);
}

/** Whether the target has one of the tags and its step uses it (V-04). */
function isTagOfStep(listed: readonly string[], { target, roles }: VariableContext): boolean {
  return (target?.roles ?? []).some((role) => hasName(listed, role) && hasName(roles, role));
}

/** Kinds of scope that match only parts of a run. */
const inPlaces: readonly (keyof VariableScope)[] = ['step', 'machine', 'role'];

/** Whether a value is scoped to a part of the run. */
export function isInPlaces(variable: Variable): boolean {
  return inPlaces.some((kind) => listedIn(variable, kind).length > 0);
}

/**
 * Whether a value applies to the plan as a whole: everything it lists matches, and it is not scoped to a part of the
 * run.
 */
export function fitsPlan(variable: Variable, situation: Situation): boolean {
  const nowhere: VariableContext = { step: null, action: null, target: null, roles: [] };
  return scopeKinds.every(({ name, fits }) => {
    const listed = listedIn(variable, name);
    return listed.length === 0 || (!inPlaces.includes(name) && fits(listed, situation, nowhere));
  });
}

function haveOneInCommon(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => hasName(others, name));
}

/** The current action, or its step; for the condition of a step with several actions only the step (V-06). */
function isStepNamed(listed: readonly string[], { step, action }: VariableContext): boolean {
  if (step !== null && isMentioned(step, listed)) return true;
  const own = action ?? (step?.actions.length === 1 ? (step.actions[0] ?? null) : null);
  return own !== null && isMentioned(own, listed);
}

/**
 * The names a scope can use for the process of this run: files write `deployment-process` and `runbook/<slug>`, the
 * server "Deployment Process" (V-07).
 */
function processNamesOf({ isRunbook, process }: Situation): readonly string[] {
  if (!isRunbook) return ['Deployment', 'deployment-process', 'Deployment Process'];
  const slug = slugOf(process.name);
  return [process.name, slug, `runbook/${slug}`];
}
