import { foldCase, hasName } from '../base/caseless';
import type { Target } from '../model/deploymentModel';
import type { Reason } from './reason';
import { reasonOf } from './reasonOf';
import { isMentioned, type Situation } from './situation';
import { satisfiesTags } from './tenantTags';

/** Which targets take part in a run at all, before any step asks for roles (section 4 of the rules). */
export interface Participation {
  /** In name order. */
  readonly taking: readonly Target[];
  readonly left: readonly { readonly target: Target; readonly reason: Reason }[];
}

export function participationOf(situation: Situation): Participation {
  const taking: Target[] = [];
  const left: { target: Target; reason: Reason }[] = [];
  for (const target of situation.model.targets.toSorted(byName)) {
    const reason = againstTarget(situation, target, { notYetPresent: target.appearsAfter !== undefined });
    if (reason === null) taking.push(target);
    else left.push({ target, reason });
  }
  return { taking, left };
}

/** Ordinal, ignoring case. */
export function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  const [one, other] = [foldCase(left.name), foldCase(right.name)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The first reason against a target, in the order of section 4, or null when it takes part. */
export function againstTarget(
  situation: Situation,
  target: Target,
  options: { readonly notYetPresent: boolean },
): Reason | null {
  const { environment, run, model } = situation;
  const { settings } = model;
  const name = { target: target.name };
  if (!isMentioned(environment, target.environments))
    return reasonOf('TARGET_WRONG_ENV', 'R-401', { ...name, environment: environment.name });
  if (target.disabled) return reasonOf('TARGET_DISABLED', 'R-404', name);
  const tenancy = againstTenancy(situation, target);
  if (tenancy !== null) return tenancy;
  const specific = run.specificTargets ?? [];
  if (specific.length > 0 && !hasName(specific, target.name)) return reasonOf('TARGET_NOT_SELECTED', 'R-407', name);
  if (hasName(run.excludedTargets ?? [], target.name)) return reasonOf('TARGET_EXCLUDED_BY_USER', 'R-408', name);
  const wanted = run.specificTargetTags ?? [];
  if (wanted.length > 0 && !target.roles.some((role) => hasName(wanted, role)))
    return reasonOf('TARGET_TAG_NOT_SELECTED', 'R-409', { ...name, tags: wanted });
  const unwanted = target.roles.filter((role) => hasName(run.excludedTargetTags ?? [], role));
  if (unwanted.length > 0) return reasonOf('TARGET_TAG_EXCLUDED', 'R-409', { ...name, tags: unwanted });
  if (options.notYetPresent)
    return reasonOf('TARGET_NOT_YET_PRESENT', 'R-414', { ...name, step: target.appearsAfter ?? '' });
  if (settings.excludeUnhealthy && target.health === 'Unhealthy')
    return reasonOf('TARGET_UNHEALTHY_EXCLUDED', 'R-410', name);
  if (target.health === 'Unavailable' && maySkipUnavailable(situation, target))
    return reasonOf('TARGET_UNAVAILABLE_SKIPPED', 'R-411', name);
  return null;
}

/** Whether an unavailable target is left out rather than a failure. */
export function maySkipUnavailable(situation: Situation, target: Target): boolean {
  const { skipUnavailable, skipRoles = [] } = situation.model.settings;
  if (skipUnavailable !== 'SkipUnavailableMachines') return false;
  return skipRoles.length === 0 || target.roles.some((role) => hasName(skipRoles, role));
}

/** */
function againstTenancy({ tenant }: Situation, target: Target): Reason | null {
  const { tenants = [], tenantTags = [] } = target;
  const mode = target.tenantMode ?? (tenants.length + tenantTags.length > 0 ? 'Tenanted' : 'Untenanted');
  if (tenant === null)
    return mode === 'Tenanted' ? reasonOf('TARGET_TENANT_MISMATCH', 'R-405', { target: target.name, mode }) : null;
  const params = { target: target.name, tenant: tenant.name, mode };
  if (mode === 'Untenanted') return reasonOf('TARGET_TENANT_MISMATCH', 'R-405', params);
  const fits = hasName(tenants, tenant.name) || (tenantTags.length > 0 && satisfiesTags(tenantTags, tenant.tags));
  return fits ? null : reasonOf('TARGET_TENANT_MISMATCH', 'R-406', params);
}
