import { sameName } from '../base/caseless';
import { slugOf } from './slug';

/** An entry that files refer to by name, slug (OCL) or id (the server's JSON). */
export interface Referable {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
}

/** Whether a text in a file refers to this entry. Case is ignored. */
export function isReferencedBy(thing: Referable, text: string): boolean {
  return (
    sameName(thing.name, text) ||
    (thing.id !== undefined && sameName(thing.id, text)) ||
    sameName(thing.slug ?? slugOf(thing.name), text)
  );
}
