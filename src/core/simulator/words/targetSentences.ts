import { listed } from '../../base/words';
import type { reasonCategories } from '../reasons/reason';
import { anyRole, quoted } from './phrases';
import type { Said, Sentences } from './sentence';

/** Whether a target takes part, and why a step finds none (sections 4 and 5 of the rules). */
export const targetSentences: Sentences<(typeof reasonCategories.target)[number]> = {
  TARGET_WRONG_ENV: (said) => `${nameOf(said)} is not in ${said.text('environment', 'this environment')}.`,
  TARGET_DISABLED: (said) => `${nameOf(said)} is disabled.`,
  TARGET_TENANT_MISMATCH: (said) =>
    said.has('tenant')
      ? `${nameOf(said)} does not serve tenant ${said.name('tenant')}.`
      : `${nameOf(said)} serves tenants only, and this run is for none.`,
  TARGET_NOT_SELECTED: (said) => `${nameOf(said)} is not among the targets you chose.`,
  TARGET_EXCLUDED_BY_USER: (said) => `You left ${nameOf(said)} out.`,
  TARGET_TAG_NOT_SELECTED: (said) => `${nameOf(said)} has none of the roles you chose.`,
  TARGET_TAG_EXCLUDED: (said) => `${nameOf(said)} has ${anyRole(said.list('tags'))}, which you left out.`,
  TARGET_NOT_YET_PRESENT: (said) =>
    `${nameOf(said)} is created by ${said.name('step', 'a step')} and takes part only once a health check has taken it in.`,
  TARGET_UNHEALTHY_EXCLUDED: (said) => `${nameOf(said)} is unhealthy, and unhealthy targets are left out.`,
  TARGET_UNAVAILABLE_SKIPPED: (said) => `${nameOf(said)} is unavailable, and unavailable targets are skipped.`,
  TARGET_DROPPED_BY_HEALTHCHECK: (said) =>
    `${nameOf(said)} fails the health check ${said.name('action', 'of an earlier step')} and is left out of later steps.`,
  TARGET_DROPPED_BY_GUIDANCE: (said) => `${nameOf(said)} is left out of the rest after a failure on it.`,
  TARGET_ADDED_BY_HEALTHCHECK: (said) =>
    `${nameOf(said)} is taken in by the health check ${said.name('step', 'of an earlier step')}.`,
  NO_TARGETS: noTargets,
  NO_ROLES: () => 'It runs on targets but names no role, so it runs nowhere.',
};

function nameOf(said: Said): string {
  return said.text('target', 'The target');
}

function noTargets(said: Said): string {
  const left = said.list('left').map((sentence) => sentence.replace(/\.$/, ''));
  const where = said.text('environment', 'this environment');
  if (left.length === 0) return `No target in ${where} has ${anyRole(said.list('tags'))}.`;
  const named = left.length > 2 ? [...left.slice(0, 2), `${left.length - 2} more do not take part either`] : left;
  return `No target that takes part in ${where} has role ${listed(said.list('tags').map(quoted), 'or')}: ${listed(named)}.`;
}
