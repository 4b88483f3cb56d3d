/**
 * The slug Octopus makes from a name: lower case, each run of other characters one `-`, with a number if it is taken.
 * Source: names and slugs in public files.
 */
export function slugOf(name: string, taken: ReadonlySet<string> = new Set()): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'step';
  if (!taken.has(base)) return base;
  let number = 1;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
