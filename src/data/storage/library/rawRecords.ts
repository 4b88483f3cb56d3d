import type { IDBPDatabase } from 'idb';
import { textOfBytes } from '../../../core/index';
import { draftKey, versionPlace } from './readRecords';

/** Everything stored under a key as JSON, for a person who wants to save what this version cannot read. */
export async function rawRecords(database: IDBPDatabase, key: string): Promise<string> {
  const mark = draftKey({ id: '' });
  if (key.startsWith(mark)) return textOf({ drafts: [await orCause(database.get('drafts', key.slice(mark.length)))] });
  const version = versionPlace(key);
  if (version !== null) return textOf({ versions: [await orCause(database.get('versions', [...version]))] });
  const all = IDBKeyRange.bound([key], [key, []]);
  const found: Record<string, unknown> = {};
  for (const store of ['heads', 'origins']) found[store] = [await orCause(database.get(store, key))];
  for (const store of ['parts', 'log', 'typed', 'versions']) {
    const keys = await database.getAllKeys(store, all);
    // One by one: a record the browser itself cannot read must not hide the others.
    found[store] = await Promise.all(keys.map((each) => orCause(database.get(store, each))));
  }
  return textOf(found);
}

async function orCause(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    return { unreadable: String(error) };
  }
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, plain, 1)}\n`;
}

/** Bytes as text where they are UTF-8, maps as lists of pairs. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return textOfBytes(value);
  if (value instanceof Map) return [...value];
  return value;
}
