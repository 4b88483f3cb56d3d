import { foldCase, sameName } from '../../base/caseless';
import { slugOf } from '../../model/slug';

/** Something that files call by its name, its slug or the server's id. */
export interface Named {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
}

/** The first of these that a text of a file means. */
export function calledIn<Thing extends Named>(things: readonly Thing[], text: string): Thing | undefined {
  const key = foldCase(text);
  for (const thing of things) if (keysOf(thing).includes(key)) return thing;
  return undefined;
}

/** Whether a list of a file mentions this thing. */
export function isMentioned(thing: Named, texts: readonly string[]): boolean {
  return texts.length > 0 && isAmong(thing, texts.map(foldCase));
}

/** The same for a list that is folded already. */
export function isAmong(thing: Named, keys: readonly string[]): boolean {
  const own = keysOf(thing);
  return keys.some((key) => own.includes(key));
}

/** What the server's ids of a kind of thing look like. */
const idForms = {
  environment: /^environments-\d+$/i,
  channel: /^channels-\d+$/i,
  tenant: /^tenants-\d+$/i,
  machine: /^machines-\d+$/i,
} as const;

/**
 * The ids in a list of which nobody can tell whether they mean this thing: its own id is not known, and no other known
 * thing has that id. Names and slugs always tell.
 */
export function openIds(
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

/** The folded texts that mean a thing, its name first. */
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

/** Making a slug costs; every list of every action asks. */
const remembered = new WeakMap<Named, readonly string[]>();
