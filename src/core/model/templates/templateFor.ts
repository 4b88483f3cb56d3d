import { sameName } from '../../base/caseless';
import type { ProcessTemplate } from '../deploymentModel';
import type { ProcessTemplateUse } from '../step';

/**
 * The version of a process template that a use gets: the highest that matches its mask; null if none is known (T-02,
 * T-03). A template read from a file has no version and is used if no published one matches.
 */
export function templateFor(
  templates: readonly ProcessTemplate[],
  { slug, versionMask }: Pick<ProcessTemplateUse, 'slug' | 'versionMask'>,
): ProcessTemplate | null {
  const known = templates.filter((template) => sameName(template.slug, slug));
  const fitting = known.filter(({ version }) => version !== '' && fits(version, versionMask ?? ''));
  const [first, ...others] = fitting;
  if (first === undefined) return known.find(({ version }) => version === '') ?? null;
  return others.reduce((best, each) => (isHigher(each.version, best.version) ? each : best), first);
}

/** `1.X` matches every 1.y.z; without an `X` only that exact version. A pre-release matches only its full version. */
function fits(version: string, mask: string): boolean {
  if (mask !== '' && !/x$/i.test(mask)) return sameName(version, mask);
  if (!/^\d+(\.\d+)*$/.test(version)) return false;
  const own = version.split('.');
  return mask === '' || mask.split('.').every((part, at) => /^x$/i.test(part) || Number(part) === Number(own[at]));
}

function isHigher(one: string, other: string): boolean {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)];
  const at = left.findIndex((part, place) => part !== (right[place] ?? 0));
  return at !== -1 && (left[at] ?? 0) > (right[at] ?? 0);
}
