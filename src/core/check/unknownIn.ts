import { isMeant, type Mentioned } from '../model/isMeant';

/** A thing of the model; one that only a file names is no proof that there is one. */
type Known = Mentioned & { readonly inferred?: boolean; readonly assumed?: boolean };

/** Names of a file that mean none of these things; none when nobody gave things, and none for expressions. */
export function unknownIn(things: readonly Known[], names: readonly string[]): readonly string[] {
  const given = things.filter(({ inferred, assumed }) => inferred !== true && assumed !== true);
  if (given.length === 0) return [];
  return names.filter((name) => !name.includes('#{') && !given.some((thing) => isMeant(thing, name)));
}
