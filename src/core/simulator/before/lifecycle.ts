import { sameName } from '../../base/caseless';
import type { DeploymentModel, Phase } from '../../model/deploymentModel';
import { isMentioned } from '../scenario/named';
import type { EarlierDeployment } from '../scenario/scenario';
import type { Situation } from '../scenario/situation';

/** A phase with the names of its environments. */
export interface SettledPhase {
  readonly name: string;
  readonly environments: readonly string[];
  readonly optional: boolean;
  readonly minimum: number;
}

/**
 * The phases a release goes through in this run; null if its lifecycle is not in the model, so that nothing is checked.
 * The channel's lifecycle wins over the project's; an ephemeral channel has none.
 */
export function phasesOf(situation: Situation): readonly SettledPhase[] | null {
  const { model, channel } = situation;
  if (model.lifecycles.length === 0 || channel.kind === 'Ephemeral') return null;
  const wanted = channel.lifecycle ?? model.projectLifecycle;
  const lifecycle =
    wanted === undefined ? model.lifecycles[0] : model.lifecycles.find((each) => sameName(each.name, wanted));
  // For a lifecycle the model does not have, the phases are unknown.
  if (lifecycle === undefined || !situation.isTenantKnown) return null;
  const phases = settle(lifecycle.phases, model);
  return situation.tenant === null ? phases : forTenant(phases, situation);
}

/** Whether the lifecycle that applies is missing from a model that lists lifecycles. */
export function isLifecycleMissing({ model, channel }: Situation): boolean {
  const wanted = channel.kind === 'Ephemeral' ? undefined : (channel.lifecycle ?? model.projectLifecycle);
  return wanted !== undefined && model.lifecycles.length > 0 && !hasLifecycle(model, wanted);
}

export function hasLifecycle({ lifecycles }: DeploymentModel, wanted: string): boolean {
  return lifecycles.some(({ name }) => sameName(name, wanted));
}

/**
 * A lifecycle without phases has one for each environment. A phase without environments has all that no earlier phase
 * names. Only static environments count.
 */
export function settle(phases: readonly Phase[], model: DeploymentModel): readonly SettledPhase[] {
  const fixed = model.environments.filter(({ kind }) => kind === undefined || kind === 'Static');
  if (phases.length === 0)
    return fixed.map(({ name }) => ({ name, environments: [name], optional: false, minimum: 0 }));
  const named: string[] = [];
  return phases.map((phase) => {
    const environments =
      phase.environments.length === 0
        ? fixed.filter((each) => !isMentioned(each, named)).map((each) => each.name)
        : fixed.filter((each) => isMentioned(each, phase.environments)).map((each) => each.name);
    named.push(...phase.environments);
    return { name: phase.name, environments, optional: phase.optional ?? false, minimum: phase.minimum ?? 0 };
  });
}

/** Removes environments to which the tenant is not connected, and phases left empty. */
function forTenant(phases: readonly SettledPhase[], { model, tenant }: Situation): readonly SettledPhase[] {
  const connected = model.environments
    .filter((each) => isMentioned(each, tenant?.environments ?? []))
    .map((each) => each.name);
  return phases
    .map((phase) => ({ ...phase, environments: phase.environments.filter((name) => connected.includes(name)) }))
    .filter((phase) => phase.environments.length > 0);
}

/** The phase that must succeed before the environment can be deployed to, or null if it can be. */
export function blockingPhase(phases: readonly SettledPhase[], situation: Situation): SettledPhase | null {
  const { environment } = situation;
  let blocking: SettledPhase | null = null;
  for (const phase of phases) {
    const holds = phase.environments.some((name) => sameName(name, environment.name));
    if (holds && blocking === null) return null;
    if (blocking === null && !phase.optional && !isComplete(phase, situation)) blocking = phase;
  }
  return blocking;
}

/**
 * Whether an unresolved defect blocks the environment for the release: it may go to the first phase, and to phases that
 * it was deployed to before.
 */
export function isBlockedByDefect(phases: readonly SettledPhase[], situation: Situation): boolean {
  const { environment } = situation;
  return !phases.some(
    (phase, at) =>
      phase.environments.some((name) => sameName(name, environment.name)) &&
      (at === 0 || phase.environments.some((name) => wasReached(name, situation))),
  );
}

/** Whether a relevant release was deployed to an environment successfully. */
function wasReached(environment: string, situation: Situation): boolean {
  return (situation.scenario.history ?? []).some(
    (earlier) => sameName(earlier.environment, environment) && counts(earlier, situation),
  );
}

function isComplete(phase: SettledPhase, situation: Situation): boolean {
  const done = phase.environments.filter((name) => wasReached(name, situation));
  const all = phase.environments.length;
  const needed = phase.minimum === 0 || phase.minimum > all ? all : phase.minimum;
  return done.length >= needed;
}

/** Only successful deployments of the same release and, tenanted or not, of the same tenant count. */
function counts(earlier: EarlierDeployment, { release, tenant }: Situation): boolean {
  if (earlier.success === false || (earlier.release ?? '1.0.0') !== release) return false;
  return tenant === null
    ? earlier.tenant === undefined
    : earlier.tenant !== undefined && sameName(earlier.tenant, tenant.name);
}

/** A history in which every phase before the environment's succeeded, for callers without deployment history. */
export function assumedHistory(situation: Situation): readonly EarlierDeployment[] {
  const phases = phasesOf(situation) ?? [];
  const assumed: EarlierDeployment[] = [];
  for (const phase of phases) {
    if (phase.environments.some((name) => sameName(name, situation.environment.name))) break;
    if (phase.optional) continue;
    for (const environment of phase.environments)
      assumed.push({
        environment,
        release: situation.release,
        ...(situation.tenant === null ? {} : { tenant: situation.tenant.name }),
      });
  }
  return assumed;
}
