import { isMeant, type Mentioned } from './isMeant';

/** Names of things that a file mentions by slug, id or name; what the model does not know stays as it is written. */
export function namesOf(things: readonly Mentioned[], texts: readonly string[]): readonly string[] {
  return texts.map((text) => things.find((thing) => isMeant(thing, text))?.name ?? text);
}
