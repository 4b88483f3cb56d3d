/** The key under which Octopus compares names: every UTF-16 unit in its one-unit upper case. */
export function foldCase(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length) return upper;
  let folded = '';
  for (const unit of text) folded += unit.toUpperCase().length === unit.length ? unit.toUpperCase() : unit;
  return folded;
}

/** Whether Octopus takes two names for the same; it ignores case in names, slugs and target tags. */
export function sameName(left: string, right: string): boolean {
  return left === right || (left.length === right.length && foldCase(left) === foldCase(right));
}

/** Whether a list of names holds a name, ignoring case. */
export function hasName(names: readonly string[], name: string): boolean {
  return names.some((candidate) => sameName(candidate, name));
}
