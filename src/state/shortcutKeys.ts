/** The single keys that can be changed, with the key each has as long as nobody changed it. Capitals are typed with Shift. */
export const defaultKeys = {
  filter: '/',
  'shortcut-list': '?',
  'go-to': 'g',
  select: 'v',
  'move-to': 'm',
  'add-after': 'a',
  'add-before': 'A',
  disable: 'e',
  why: 'w',
  reorder: 'r',
} as const;

export type ShortcutId = keyof typeof defaultKeys;

export const shortcutIds = Object.keys(defaultKeys) as readonly ShortcutId[];

/** The keys a person chose; what is not in it has its usual key. */
export type OwnKeys = Readonly<Partial<Record<ShortcutId, string>>>;

export function keyOf(own: OwnKeys, id: ShortcutId): string {
  return own[id] ?? defaultKeys[id];
}

/** What a key that was pressed is for; null when it is for nothing. */
export function shortcutOf(own: OwnKeys, key: string): ShortcutId | null {
  return shortcutIds.find((id) => keyOf(own, id) === key) ?? null;
}

/** A key as it is shown: "A", "Shift+A", "/". */
export function keyWord(key: string): string {
  const [lower, upper] = [key.toLowerCase(), key.toUpperCase()];
  if (lower === upper) return key;
  return key === lower ? upper : `Shift+${upper}`;
}

/** The keys of shortcuts as menus show them; none while single keys are switched off. */
export function shownKey(
  { singleKeys, ownKeys }: { readonly singleKeys: boolean; readonly ownKeys: OwnKeys },
  id: ShortcutId,
): string | undefined {
  return singleKeys ? keyWord(keyOf(ownKeys, id)) : undefined;
}

/** The keys with another one for a shortcut; its usual key is not kept as a choice, so that it stays usual. */
export function withKey(own: OwnKeys, id: ShortcutId, key: string): OwnKeys {
  const { [id]: _before, ...others } = own;
  return key === defaultKeys[id] ? others : { ...others, [id]: key };
}

/** What was stored as keys: each one that can be a key stays, unless another shortcut has it by then. */
export function ownKeysFrom(given: unknown): OwnKeys {
  if (typeof given !== 'object' || given === null) return {};
  const stored = given as Readonly<Record<string, unknown>>;
  const isStored = (id: ShortcutId) => Object.hasOwn(stored, id) && isSingleKey(stored[id]);
  const own: { [Id in ShortcutId]?: string } = {};
  const taken = new Set<string>(shortcutIds.filter((id) => !isStored(id)).map((id) => defaultKeys[id]));
  const doubled: ShortcutId[] = [];
  for (const id of shortcutIds.filter(isStored)) {
    const key = stored[id] as string;
    if (taken.has(key)) doubled.push(id);
    else {
      taken.add(key);
      if (key !== defaultKeys[id]) own[id] = key;
    }
  }
  // A shortcut that loses its key gets its default, which another may have by choice: then nothing stays changed.
  return doubled.some((id) => taken.has(defaultKeys[id])) ? {} : own;
}

/** Keys of the list and of the time line that stay what they are: the numbers, and the signs beside them. */
const reserved = /^[0-9.,\s]$/;

/** Whether a key can be a single-key shortcut at all. */
export function isSingleKey(key: unknown): key is string {
  return typeof key === 'string' && [...key].length === 1 && !reserved.test(key);
}
