/** The form of a text under which Octopus compares names: each UTF-16 unit in its single-unit upper case. */
export function foldCase(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length) return upper;
  let folded = '';
  for (const unit of text) folded += unit.toUpperCase().length === unit.length ? unit.toUpperCase() : unit;
  return folded;
}

/** Whether two names are one for Octopus, which ignores case in names, slugs, tags and roles. */
export function sameName(left: string, right: string): boolean {
  return left === right || (left.length === right.length && foldCase(left) === foldCase(right));
}

/** Whether a list of names holds a name, ignoring case. */
export function hasName(names: readonly string[], name: string): boolean {
  return names.some((candidate) => sameName(candidate, name));
}
