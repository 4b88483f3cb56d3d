import { isMeant, type Mentioned } from './isMeant';
import { slugOf } from './slug';

/** What the server's ids look like: `Environments-2`. */
const idForm = /^[A-Za-z]+-\d+$/;

/**
 * A thing as this process has to write it: as it already does; else by its id where the process names
 * others of its kind by id, as the server's JSON does; else by slug.
 *
 * @param mentions  what the process names environments or channels by
 */
export function writtenNameOf(thing: Mentioned, mentions: readonly string[]): string {
  const own = mentions.find((mention) => isMeant(thing, mention));
  if (own !== undefined) return own;
  if (thing.id !== undefined && mentions.some((mention) => idForm.test(mention))) return thing.id;
  return thing.slug ?? slugOf(thing.name);
}
