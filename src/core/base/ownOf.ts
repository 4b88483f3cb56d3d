/**
 * Looks up a name that came from a file, an address or the keyboard. Unlike `table[name]` it ignores what every object
 * inherits, such as `constructor`.
 */
export function ownOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
