import type { IDBPDatabase } from 'idb';

/**
 * About the bytes stored for one process, with its file, edits and versions. The browser only tells one sum for all, so the
 * values of the records are counted; what the database adds to them is not known.
 */
export async function sizeOf(database: IDBPDatabase, key: string): Promise<number> {
  const all = IDBKeyRange.bound([key], [key, []]);
  let sum = bytesOf(await database.get('heads', key)) + bytesOf(await database.get('origins', key));
  for (const store of ['parts', 'log', 'chunks', 'typed', 'versions'])
    sum += bytesOf(await database.getAll(store, all));
  return sum;
}

/** Texts count as many bytes as they have characters, numbers count eight. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 8;
  if (value instanceof Uint8Array) return value.byteLength;
  if (value instanceof Map) return bytesOf([...value]);
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + bytesOf(each), 0);
  return Object.entries(value).reduce((sum, [name, part]) => sum + name.length + bytesOf(part), 0);
}
