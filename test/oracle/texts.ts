/** The few forms of expressions that the random processes use, filled in the plainest way. */
export type Filled =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error' }
  | { readonly kind: 'unknown' };

/** A value, null where only a deployment knows it, undefined where there is none. */
export type Lookup = (name: string) => string | null | undefined;

/** The names of steps whose status a loop walks; its value is `null` where a status is not known. */
const loop = '#{each s in Octopus.Step}#{if s.Status.Code == "Failed"}True#{/if}#{/each}';

export function fill(text: string, lookup: Lookup, depth = 0): Filled {
  if (depth > 10) return { kind: 'error' };
  if (text === loop) {
    const codes = (lookup('every status') ?? '').split(',');
    if (codes.includes('Failed')) return { kind: 'text', text: 'True' };
    return codes.includes('?') ? { kind: 'unknown' } : { kind: 'text', text: '' };
  }
  const compared = /^#\{if (?<name>\S+) == "(?<wanted>[^"]*)"\}(?<body>[^#]*)#\{\/if\}$/.exec(text)?.groups;
  if (compared !== undefined) {
    const value = lookup(compared['name'] ?? '');
    if (value === null) return { kind: 'unknown' };
    return { kind: 'text', text: (value ?? '') === compared['wanted'] ? (compared['body'] ?? '') : '' };
  }
  const whole = /^#\{(?<block>if|unless) (?<tested>[^}]+)\}(?<body>[^#]*)#\{\/\k<block>\}$/.exec(text)?.groups;
  if (whole !== undefined) {
    const value = lookup(whole['tested'] ?? '');
    if (value === null) return { kind: 'unknown' };
    const filled = value === undefined ? { kind: 'text' as const, text: '' } : fill(value, lookup, depth + 1);
    if (filled.kind !== 'text') return filled;
    const holds = isTrue(filled.text) === (whole['block'] === 'if');
    return { kind: 'text', text: holds ? (whole['body'] ?? '') : '' };
  }
  const bare = /^#\{(?<name>[^}]+)\}$/.exec(text)?.groups;
  if (bare === undefined) return { kind: 'text', text };
  const value = lookup(bare['name'] ?? '');
  if (value === undefined) return { kind: 'error' };
  return value === null ? { kind: 'unknown' } : fill(value, lookup, depth + 1);
}

/** */
export function isTrue(text: string): boolean {
  if (text === '' || text === '0') return false;
  return !['false', 'no'].includes(text.trim().toLowerCase());
}
