import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { isFields } from './json';

/** So many log records are read as one from then on. */
const chunkLength = 128;

/** The number of the first record in the chunk of a log record. */
export function chunkOf(number: number): number {
  return number - (number % chunkLength);
}

/**
 * Copies the log records of a chunk into one, if all of them are there: the database needs as long for each record as for many
 * characters. The records stay, so that no other page finds their numbers free, and a damaged copy does no harm.
 */
export async function copyToChunk(database: IDBPDatabase, key: string, from: number): Promise<void> {
  const last = from + chunkLength - 1;
  const transaction = database.transaction(['log', 'chunks'], 'readwrite', { durability: 'relaxed' });
  const records = await transaction.objectStore('log').getAll(IDBKeyRange.bound([key, from], [key, last]));
  const texts = records.map((record: unknown) => (isFields(record) ? record['text'] : undefined));
  if (texts.length === chunkLength && texts.every((text) => typeof text === 'string'))
    await transaction.objectStore('chunks').put({ key, from, text: `[${texts.join(',')}]` });
  await transaction.done;
}

/**
 * The log records of a process.
 *
 * @param transaction  one that reads `log` and `chunks`
 * @param first        from which number on
 */
export async function chunkedLog(
  transaction: IDBPTransaction<unknown, string[], 'readonly'>,
  key: string,
  first: Promise<number>,
): Promise<readonly unknown[]> {
  const asked = transaction.objectStore('chunks').getAll(IDBKeyRange.bound([key], [key, []]));
  const [from, chunks] = await Promise.all([first, asked]);
  const records: unknown[] = [];
  let next = from;
  for (const chunk of chunks) {
    const start = (chunk as { readonly from: number }).from;
    if (start + chunkLength <= from) continue;
    const contents = contentsOf(chunk);
    // Behind a gap the records themselves are read.
    if (contents === null || start > next) break;
    for (const [at, content] of contents.entries())
      if (start + at >= next) records.push({ key, number: start + at, content });
    next = start + chunkLength;
  }
  const rest = await transaction.objectStore('log').getAll(IDBKeyRange.bound([key, next], [key, []]));
  return [...records, ...rest];
}

function contentsOf(chunk: unknown): readonly unknown[] | null {
  try {
    const contents: unknown = JSON.parse((chunk as { readonly text: string }).text);
    return Array.isArray(contents) && contents.length === chunkLength && contents.every(isFields) ? contents : null;
  } catch {
    return null;
  }
}
