import { isReferencedBy, type Referable } from './isReferencedBy';
import { slugOf } from './slug';

/** The form of the server's ids: `Environments-2`. */
const idForm = /^[A-Za-z]+-\d+$/;

/**
 * How this process should refer to an entry: as it already does; else by id if the process names others of its kind by
 * id, as the server's JSON does; else by slug.
 *
 * @param mentions  the texts by which the process refers to environments or channels
 */
export function writtenNameOf(thing: Referable, mentions: readonly string[]): string {
  const own = mentions.find((mention) => isReferencedBy(thing, mention));
  if (own !== undefined) return own;
  if (thing.id !== undefined && mentions.some((mention) => idForm.test(mention))) return thing.id;
  return thing.slug ?? slugOf(thing.name);
}
