import { sameName } from '../base/caseless';
import { slugOf } from './slug';

/** Names of things that a file mentions by slug or by name; what the model does not know stays as it is written. */
export function namesOf(
  things: readonly { readonly name: string; readonly slug?: string }[],
  texts: readonly string[],
): readonly string[] {
  const isMeant = (thing: { readonly name: string; readonly slug?: string }, text: string) =>
    sameName(thing.name, text) || sameName(thing.slug ?? slugOf(thing.name), text);
  return texts.map((text) => things.find((thing) => isMeant(thing, text))?.name ?? text);
}
