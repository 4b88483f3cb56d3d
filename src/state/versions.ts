import type { NamedVersion } from './openDocument';

/** Maximum length of a version's name. */
const longestName = 200;

/** Why a version cannot have this name; null when it can. */
export function versionNameProblem(
  versions: readonly NamedVersion[],
  name: string,
  own: string | null = null,
): string | null {
  const text = name.trim();
  if (text === '') return 'Type a name first';
  if (text.length > longestName) return `A name has at most ${longestName} characters`;
  const taken = versions.some((each) => each.id !== own && each.name.toLowerCase() === text.toLowerCase());
  return taken ? `There is already a version "${text}"` : null;
}

/** The id of the next version. */
export function nextVersionId(versions: readonly NamedVersion[]): string {
  return String(1 + Math.max(0, ...versions.map(({ id }) => Number(id) || 0)));
}

export function versionOf(versions: readonly NamedVersion[] | undefined, id: string): NamedVersion | null {
  return versions?.find((each) => each.id === id) ?? null;
}
