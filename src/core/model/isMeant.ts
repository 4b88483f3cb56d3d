import { sameName } from '../base/caseless';
import { slugOf } from './slug';

/** A thing that files mention by its name, its slug (OCL) or its id (the server's JSON). */
export interface Mentioned {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
}

/** Whether a text in a file means this thing. Case does not matter. */
export function isMeant(thing: Mentioned, text: string): boolean {
  return (
    sameName(thing.name, text) ||
    (thing.id !== undefined && sameName(thing.id, text)) ||
    sameName(thing.slug ?? slugOf(thing.name), text)
  );
}
