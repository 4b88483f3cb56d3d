let collator: Intl.Collator | null = null;

/** The order in which the official writer sorts names: ignoring case first, punctuation before digits before letters. */
export function compareNames(left: string, right: string): number {
  // Made when first needed: it takes longer than all else that is made at the start.
  collator ??= new Intl.Collator('en');
  return collator.compare(left, right);
}
