import { type Settings, settingsFrom, unusableSettings } from './settings';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What to store after a change: only what was changed replaces what is stored, because another tab may have changed the rest.
 * Of settings with entries, such as own keys, single entries are replaced.
 */
export function storedAfter(stored: unknown, before: Settings, after: Settings): Fields {
  const unusable = unusableSettings(stored);
  const usable = unusable === 'all' ? {} : without(stored as Fields, unusable);
  return { ...usable, ...changedFields(usable, { ...before }, { ...after }) };
}

/** The settings after another tab stored some; the same object if they are equal. */
export function settingsAfter(settings: Settings, stored: unknown): Settings {
  if (stored !== null && unusableSettings(stored) === 'all') return settings;
  const read = settingsFrom(stored);
  const names = Object.keys(read) as (keyof Settings)[];
  const changed = names.filter((name) => JSON.stringify(read[name]) !== JSON.stringify(settings[name]));
  return changed.length === 0 ? settings : { ...settings, ...pick(read, changed) };
}

function changedFields(stored: Fields, before: Fields, after: Fields): Fields {
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  return Object.fromEntries(changed.map((name) => [name, changedValue(stored[name], before[name], after[name])]));
}

function changedValue(stored: unknown, before: unknown, after: unknown): unknown {
  if (!isFields(before) || !isFields(after)) return after;
  const known = isFields(stored) ? stored : {};
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const changed = Object.keys(after).filter((name) => !Object.hasOwn(before, name) || after[name] !== before[name]);
  return { ...without(known, gone), ...pick(after, changed) };
}

function pick<T extends object>(fields: T, names: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as Partial<T>;
}

function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
