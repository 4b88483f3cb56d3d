/**
 * What a table has under a name that came from a file, an address or a keyboard. Unlike `table[name]` it knows nothing
 * of what every object has, such as `constructor`.
 */
export function ownOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
