import { isReferencedBy, type Referable } from '../model/isReferencedBy';

/** An entry of the model; an inferred one is only named by a file, which does not prove that it exists. */
type Known = Referable & { readonly inferred?: boolean; readonly assumed?: boolean };

/** Names in a file that match no known entry. Empty if the model lists no entries; expressions are skipped. */
export function unknownIn(things: readonly Known[], names: readonly string[]): readonly string[] {
  const given = things.filter(({ inferred, assumed }) => inferred !== true && assumed !== true);
  if (given.length === 0) return [];
  return names.filter((name) => !name.includes('#{') && !given.some((thing) => isReferencedBy(thing, name)));
}
