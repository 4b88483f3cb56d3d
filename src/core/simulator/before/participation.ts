import { foldCase } from '../../base/caseless';
import type { Environment, Target } from '../../model/deploymentModel';
import { hasTag, shareTag } from '../../model/sameTag';
import { satisfiesTags } from '../../model/satisfiesTags';
import { reasonOf } from '../reasons/reasonOf';
import type { TargetReason } from '../reasons/targetFacts';
import { choicesOf } from '../scenario/choices';
import { isHere } from '../scenario/isHere';
import { isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import { targetsElsewhere, targetsIn } from './targetIndex';

/** Which targets of the environment take part in a run, before any step asks for roles (section 4 of the rules). */
export interface Participation {
  /** In name order. */
  readonly taking: readonly Target[];
  /** In name order. Targets of other environments are not listed. */
  readonly left: readonly { readonly target: Target; readonly reason: TargetReason }[];
}

export function participationOf(situation: Situation): Participation {
  const taking: Target[] = [];
  const left: { target: Target; reason: TargetReason }[] = [];
  for (const target of targetsIn(situation.model.targets, placesOf(situation))) {
    const reason = againstTarget(situation, target, { isPresent: target.appearsAfter === undefined });
    if (reason === null) taking.push(target);
    else left.push({ target, reason });
  }
  return { taking, left };
}

/** The targets of other environments, which no run of this one touches. In name order. */
export function targetsOfOthers(situation: Situation): Participation['left'] {
  const environment = situation.environment.name;
  return targetsElsewhere(situation.model.targets, placesOf(situation)).map((target) => ({
    target,
    reason: reasonOf('TARGET_WRONG_ENV', 'R-401', { target: target.name, environment }),
  }));
}

/** The environments whose targets are those of the run. */
function placesOf({ environment, parent }: Situation): readonly Environment[] {
  return parent === null ? [environment] : [environment, parent];
}

/** What is known of a target at the moment: it exists by now, and it answers. */
export interface TargetState {
  readonly isPresent: boolean;
  /** Whether it stopped answering during the run; else its health in the model says so. */
  readonly isLost?: boolean;
}

/** The first reason against a target, in the order of section 4, or null when it takes part. */
export function againstTarget(situation: Situation, target: Target, state: TargetState): TargetReason | null {
  const { environment, run, model } = situation;
  const name = { target: target.name };
  if (!isHere(situation, target.environments))
    return reasonOf('TARGET_WRONG_ENV', 'R-401', { ...name, environment: environment.name });
  if (target.disabled) return reasonOf('TARGET_DISABLED', 'R-404', name);
  const tenancy = againstTenancy(situation, target);
  if (tenancy !== null) return tenancy;
  const choices = choicesOf(run);
  const key = foldCase(target.name);
  if (choices.specificTargets?.has(key) === false) return reasonOf('TARGET_NOT_SELECTED', 'R-407', name);
  if (choices.excludedTargets.has(key)) return reasonOf('TARGET_EXCLUDED_BY_USER', 'R-408', name);
  const { specificTargetTags: specificTags = [], excludedTargetTags: excludedTags = [] } = run;
  if (specificTags.length > 0 && !shareTag(target.roles, specificTags))
    return reasonOf('TARGET_TAG_NOT_SELECTED', 'R-409', { ...name, tags: run.specificTargetTags ?? [] });
  const unwanted = excludedTags.length === 0 ? [] : target.roles.filter((role) => hasTag(excludedTags, role));
  if (unwanted.length > 0) return reasonOf('TARGET_TAG_EXCLUDED', 'R-409', { ...name, tags: unwanted });
  if (target.appearsAfter !== undefined && environment.allowDynamicInfrastructure === false)
    return reasonOf('TARGET_DYNAMIC_NOT_ALLOWED', 'R-414', { ...name, environment: environment.name });
  if (!state.isPresent)
    return reasonOf('TARGET_NOT_YET_PRESENT', 'R-414', { ...name, step: target.appearsAfter ?? '' });
  if (model.settings.excludeUnhealthy && target.health === 'Unhealthy')
    return reasonOf('TARGET_UNHEALTHY_EXCLUDED', 'R-410', name);
  if ((state.isLost || target.health === 'Unavailable') && maySkipUnavailable(situation, target))
    return reasonOf('TARGET_UNAVAILABLE_SKIPPED', 'R-411', name);
  return null;
}

/** Whether an unavailable target is left out rather than a failure. */
export function maySkipUnavailable(situation: Situation, target: Target): boolean {
  const { skipUnavailable, skipRoles = [] } = situation.model.settings;
  if (skipUnavailable !== 'SkipUnavailableMachines') return false;
  if (skipRoles.length === 0) return true;
  return shareTag(target.roles, skipRoles);
}

/** */
function againstTenancy({ tenant }: Situation, target: Target): TargetReason | null {
  const { tenants = [], tenantTags = [] } = target;
  const mode = target.tenantMode ?? (tenants.length + tenantTags.length > 0 ? 'Tenanted' : 'Untenanted');
  if (tenant === null)
    return mode === 'Tenanted'
      ? reasonOf('TARGET_TENANT_MISMATCH', 'R-405', { target: target.name, tenant: null, mode })
      : null;
  const params = { target: target.name, tenant: tenant.name, mode };
  if (mode === 'Untenanted') return reasonOf('TARGET_TENANT_MISMATCH', 'R-405', params);
  const fits = isMentioned(tenant, tenants) || (tenantTags.length > 0 && satisfiesTags(tenantTags, tenant.tags));
  return fits ? null : reasonOf('TARGET_TENANT_MISMATCH', 'R-406', params);
}
