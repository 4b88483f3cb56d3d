const collator = new Intl.Collator('en');

/** The order in which the official writer sorts names: ignoring case first, punctuation before digits before letters. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right);
}
