import type { Groups, Match } from './findMatches';

const reference = /\$(?:(\d+)|\{(\w+)\}|([$&`'+_]))/g;

/** A replacement of .NET for one match; what names no group stays as it is written. */
export function expandReplacement(
  replacement: string,
  { input, found, groups }: { readonly input: string; readonly found: Match; readonly groups: Groups },
): string {
  if (!replacement.includes('$')) return replacement;
  return replacement.replace(reference, (written, digits?: string, name?: string, sign?: string) => {
    if (sign !== undefined) return signText(sign, { input, found, groups });
    const group = numberOf((digits ?? name)!, groups);
    return group === null ? written : (found.textOf(group) ?? '');
  });
}

function numberOf(name: string, { names, numbers }: Groups): number | null {
  if (!/^\d+$/.test(name)) return names.get(name) ?? null;
  const number = Number(name);
  return number === 0 || numbers.includes(number) ? number : null;
}

function signText(
  sign: string,
  { input, found, groups }: { readonly input: string; readonly found: Match; readonly groups: Groups },
): string {
  switch (sign) {
    case '$':
      return '$';
    case '&':
      return input.slice(found.start, found.end);
    case '`':
      return input.slice(0, found.start);
    case "'":
      return input.slice(found.end);
    case '+':
      return found.textOf(groups.numbers.at(-1) ?? 0) ?? '';
    default:
      return input;
  }
}
