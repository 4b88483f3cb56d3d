import { listed } from '../../base/words';
import type { ReasonOf } from '../reasons/reason';
import type { ParticipationFacts, TargetFacts, TargetReason } from '../reasons/targetFacts';
import { anyTargetTag, quoted, withoutFullStop } from './phrases';
import type { Sentences } from './sentence';

/** Whether a target takes part, and why a step has no targets (RULES.md, sections 4 and 5). */
export const targetSentences: Sentences<keyof TargetFacts> = {
  TARGET_WRONG_ENV: ({ target, environment }) => `${nameOf(target)} is not in ${environment}.`,
  TARGET_DISABLED: ({ target }) => `${nameOf(target)} is disabled.`,
  TARGET_TENANT_MISMATCH: ({ target, tenant }) =>
    tenant === null
      ? `${nameOf(target)} serves tenants only, and this run is for none.`
      : `${nameOf(target)} does not serve tenant ${quoted(tenant)}.`,
  TARGET_NOT_SELECTED: ({ target }) => `${nameOf(target)} is not among the targets you chose.`,
  TARGET_EXCLUDED_BY_USER: ({ target }) => `You left ${nameOf(target)} out.`,
  TARGET_TAG_NOT_SELECTED: ({ target }) => `${nameOf(target)} has none of the target tags you chose.`,
  TARGET_TAG_EXCLUDED: ({ target, tags }) => `${nameOf(target)} has ${anyTargetTag(tags)}, which you left out.`,
  TARGET_NOT_YET_PRESENT: ({ target, step }) =>
    `${nameOf(target)} is created by ${quoted(step)} and takes part only once a health check has found it.`,
  TARGET_DYNAMIC_NOT_ALLOWED: ({ target, environment }) =>
    `${nameOf(target)} would be created during the run, which ${environment} does not allow.`,
  TARGET_UNHEALTHY_EXCLUDED: ({ target }) => `${nameOf(target)} is unhealthy, and unhealthy targets are left out.`,
  TARGET_UNAVAILABLE_SKIPPED: ({ target }) => `${nameOf(target)} is unavailable, and unavailable targets are skipped.`,
  TARGET_DROPPED_BY_HEALTHCHECK: ({ target, action }) =>
    `${nameOf(target)} fails the health check ${quoted(action)} and is left out of later steps.`,
  TARGET_DROPPED_BY_GUIDANCE: ({ target }) => `${nameOf(target)} is left out of the rest after a failure on it.`,
  TARGET_ADDED_BY_HEALTHCHECK: ({ target, step }) =>
    `${nameOf(target)} is included by the health check ${quoted(step)}.`,
  NO_TARGETS: ({ tags, environment, left }) => {
    if (left.length === 0) return `No target in ${environment} has ${anyTargetTag(tags)}.`;
    return `No target that takes part in ${environment} has ${anyTargetTag(tags)}: ${whyLeft(left)}.`;
  },
  NO_ROLES: () => 'It runs on targets but names no target tag, so it runs nowhere.',
};

function nameOf(target: string | null): string {
  return target ?? 'The target';
}

/** "web-1 is disabled and web-2 is unhealthy": the first two, and how many more there are. */
function whyLeft(left: readonly TargetReason[]): string {
  const told = left.slice(0, 2).map((reason) => withoutFullStop(sentenceFor(reason)));
  return listed(left.length > 2 ? [...told, `${left.length - 2} more do not take part either`] : told);
}

function sentenceFor<Code extends keyof ParticipationFacts>(reason: ReasonOf<Code>): string {
  return targetSentences[reason.code](reason);
}
