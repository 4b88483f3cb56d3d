import { type IDBPDatabase, openDB } from 'idb';
import type { RecordBatch } from '../../src/core/index';
import { upgraders } from '../../src/data/storage/library/upgraders';

/** The browser's database as version 3 made it. */
export function openVersion3(): Promise<IDBPDatabase> {
  return openDB('preflight', 3, {
    upgrade: async (made, _old, _new, transaction) => {
      for (const upgrade of upgraders.slice(0, 3)) await upgrade(made, transaction as never);
    },
  });
}

/** Writes records as version 3 did: each part and each log record an object of its own, and nothing of what came later. */
export async function writeAsVersion3(database: IDBPDatabase, batch: RecordBatch): Promise<void> {
  const { logs, head, origin, typed = [], versions } = batch;
  const { reading: _reading, logStart: _start, ...plain } = origin ?? {};
  if (head) await database.put('heads', head);
  if (origin) await database.put('origins', plain);
  for (const { record, parts } of logs) {
    for (const { from: _from, ...part } of parts) await database.put('parts', part);
    await database.add('log', record);
  }
  for (const each of typed) if (each.text !== null) await database.put('typed', each);
  for (const each of versions?.put ?? []) await database.put('versions', each);
}
