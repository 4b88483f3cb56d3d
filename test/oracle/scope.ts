import type { VectorInput } from '../support/conformance/scenarios';
import type { ActionInput, StepInput, TargetInput } from './answer';
import { hasTags } from './gate';

/** Section 3: the first reason against an action, or null. */
export function against(input: VectorInput, step: StepInput, action: ActionInput): string | null {
  const { run, tenants = [] } = input;
  if (action.disabled) return 'DISABLED';
  if (action.excludedEnvironments?.includes(run.environment)) return 'ENV_EXCLUDED';
  if ((action.environments ?? []).length > 0 && !action.environments?.includes(run.environment))
    return 'ENV_NOT_INCLUDED';
  const channels = action.channels ?? [];
  if (channels.length > 0 && !channels.includes(run.channel ?? 'Default')) return 'CHANNEL_MISMATCH';
  const tags = action.tenantTags ?? [];
  const tenant = tenants.find((each) => each.name === run.tenant);
  if (tags.length > 0 && tenant === undefined) return 'TENANT_TAGS_UNTENANTED';
  if (tenant !== undefined && !hasTags(tenant.tags, tags)) return 'TENANT_TAG_MISMATCH';
  return isLeftOut(input, step, action) && !isRequired(action) ? 'USER_SKIPPED' : null;
}

export function isLeftOut(input: VectorInput, step: StepInput, action: ActionInput): boolean {
  const skip = input.run.skip ?? [];
  return skip.includes(step.name) || skip.includes(action.name);
}

/** Section 4: the first reason against a target of the whole run, or null; `exists`: it was created by now. */
export function againstTarget(input: VectorInput, target: TargetInput, exists = false): string | null {
  const { run, tenants = [], settings = {} } = input;
  if (!target.environments.includes(run.environment)) return 'TARGET_WRONG_ENV';
  if (target.disabled) return 'TARGET_DISABLED';
  const named = (target.tenants ?? []).length + (target.tenantTags ?? []).length > 0;
  const mode = target.tenantMode ?? (named ? 'Tenanted' : 'Untenanted');
  const tenant = tenants.find((each) => each.name === run.tenant);
  if (tenant === undefined && mode === 'Tenanted') return 'TARGET_TENANT_MISMATCH';
  if (tenant !== undefined) {
    if (mode === 'Untenanted') return 'TARGET_TENANT_MISMATCH';
    const tags = target.tenantTags ?? [];
    const fits = target.tenants?.includes(tenant.name) || (tags.length > 0 && hasTags(tenant.tags, tags));
    if (!fits) return 'TARGET_TENANT_MISMATCH';
  }
  const only = run.specificTargets ?? [];
  if (only.length > 0 && !only.includes(target.name)) return 'TARGET_NOT_SELECTED';
  if (run.excludedTargets?.includes(target.name)) return 'TARGET_EXCLUDED_BY_USER';
  const wanted = run.specificTargetTags ?? [];
  if (wanted.length > 0 && !target.roles.some((role) => wanted.includes(role))) return 'TARGET_TAG_NOT_SELECTED';
  if (target.roles.some((role) => run.excludedTargetTags?.includes(role))) return 'TARGET_TAG_EXCLUDED';
  if (target.appearsAfter !== undefined) {
    const here = input.environments.find((each) => each.name === run.environment);
    if (here?.allowDynamicInfrastructure === false) return 'TARGET_DYNAMIC_NOT_ALLOWED';
    if (!exists) return 'TARGET_NOT_YET_PRESENT';
  }
  if (settings.excludeUnhealthy && target.health === 'Unhealthy') return 'TARGET_UNHEALTHY_EXCLUDED';
  return target.health === 'Unavailable' && maySkip(input, target) ? 'TARGET_UNAVAILABLE_SKIPPED' : null;
}

export function maySkip(input: VectorInput, target: TargetInput): boolean {
  const { skipUnavailable, skipRoles = [] } = input.settings ?? {};
  if (skipUnavailable !== 'SkipUnavailableMachines') return false;
  return skipRoles.length === 0 || target.roles.some((role) => skipRoles.includes(role));
}

export function rolesOf(step: StepInput): readonly string[] {
  return step.targetRoles ?? [];
}

export function isRequired(action: ActionInput): boolean {
  return (
    action.required === true || (action.type === 'Octopus.Manual' && (action.manual?.responsibleTeams ?? []).length > 0)
  );
}

/** Types that always run inside the server, and the health check, which asks targets from there. */
export function isOnServer({ type }: ActionInput): boolean {
  return ['Octopus.Manual', 'Octopus.Email', 'Octopus.DeployRelease', 'Octopus.HealthCheck'].includes(type ?? '');
}

export function isNeverRetried({ type }: ActionInput): boolean {
  return isOnServer({ type } as ActionInput);
}
