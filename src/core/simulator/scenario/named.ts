import { foldCase, sameName } from '../../base/caseless';
import { slugOf } from '../../model/slug';

/** An entry that files refer to by name, slug or the server's id. */
export interface Named {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
}

/** The first entry that a text of a file refers to. */
export function findReferenced<Thing extends Named>(things: readonly Thing[], text: string): Thing | undefined {
  const key = foldCase(text);
  for (const thing of things) if (keysOf(thing).includes(key)) return thing;
  return undefined;
}

/** Whether a list in a file contains this entry. */
export function isMentioned(thing: Named, texts: readonly string[]): boolean {
  return texts.length > 0 && isAmong(thing, texts.map(foldCase));
}

/** The same for a list of folded keys. */
export function isAmong(thing: Named, keys: readonly string[]): boolean {
  const own = keysOf(thing);
  return keys.some((key) => own.includes(key));
}

/** The form of the server's ids for each kind of entry. */
const idForms = {
  environment: /^environments-\d+$/i,
  channel: /^channels-\d+$/i,
  tenant: /^tenants-\d+$/i,
  machine: /^machines-\d+$/i,
} as const;

/**
 * The ids in a list that may or may not refer to this entry: its own id is not known, and no other known entry has that
 * id. Names and slugs are never ambiguous.
 */
export function ambiguousIds(
  thing: Named,
  texts: readonly string[],
  kind: keyof typeof idForms,
  all: readonly Named[],
): readonly string[] {
  const form = idForms[kind];
  if (thing.id !== undefined || form.test(thing.name)) return nothing;
  return texts.filter((text) => form.test(text) && !all.some(({ id }) => id !== undefined && sameName(id, text)));
}

const nothing: readonly string[] = [];

/** The folded texts that refer to an entry, its name first. */
export function keysOf(thing: Named): readonly string[] {
  const known = remembered.get(thing);
  if (known !== undefined) return known;
  const name = foldCase(thing.name);
  const slug = foldCase(thing.slug ?? slugOf(thing.name));
  const others = thing.id === undefined ? [slug] : [slug, foldCase(thing.id)];
  const keys = [name, ...others.filter((key) => key !== name)];
  remembered.set(thing, keys);
  return keys;
}

/** Remembered, because making a slug is slow and every list of every action needs it. */
const remembered = new WeakMap<Named, readonly string[]>();
