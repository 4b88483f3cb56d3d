import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type {
  Draft,
  HeadRecord,
  LibraryStorage,
  LogRecord,
  PartRecord,
  RecordsRead,
  SetAside,
} from '../../../core/index';
import { draftSchema } from '../schemas/draftSchema';
import { fits } from '../schemas/fits';
import { headSchema, logSchema, partSchema } from '../schemas/recordSchemas';
import { causeOf, checkRecords, titleOf } from './checkRecords';
import { chunkedLog } from './packing/logChunks';
import { unpackedParts, unpackedRecords } from './packing/unpackedRecords';

/** The heads of all that is kept, and what has none. Drafts of the first version stand beside until they are taken over. */
export async function readHeads(database: IDBPDatabase): Promise<{
  readonly heads: readonly HeadRecord[];
  readonly drafts: readonly Draft[];
  readonly setAside: readonly SetAside[];
}> {
  const heads: HeadRecord[] = [];
  const drafts: Draft[] = [];
  const setAside: SetAside[] = [];
  const [headRecords, draftRecords] = await Promise.all([each(database, 'heads'), each(database, 'drafts')]);
  for (const record of headRecords) {
    const read = v.safeParse(headSchema, record);
    if (read.success) heads.push(read.output);
    else setAside.push({ key: keyOf(record), title: titleOf(record), cause: causeOf(record, read.issues) });
  }
  for (const record of draftRecords) {
    const read = v.safeParse(draftSchema, record);
    if (read.success) drafts.push(read.output);
    else setAside.push({ key: draftKey(record), title: titleOf(record), cause: causeOf(record, read.issues) });
  }
  return { heads, drafts, setAside };
}

/** All records of a store; where one cannot be read at all, the others and in its place what is known of it. */
async function each(database: IDBPDatabase, store: string): Promise<readonly unknown[]> {
  try {
    return await database.getAll(store);
  } catch {
    const keys = await database.getAllKeys(store);
    return Promise.all(keys.map((key) => database.get(store, key).catch(() => ({ key, id: key, title: '' }))));
  }
}

/** All of one process, every field checked; what is wrong with it comes back as a sentence. */
export async function readProcessRecords(database: IDBPDatabase, key: string): Promise<RecordsRead> {
  const transaction = database.transaction(['heads', 'origins', 'parts', 'log', 'chunks', 'typed', 'versions']);
  const all = IDBKeyRange.bound([key], [key, []]);
  const origin = transaction.objectStore('origins').get(key);
  const [head, parts, typed, versions, log] = await Promise.all([
    transaction.objectStore('heads').get(key),
    transaction.objectStore('parts').getAll(all).then(partsIn),
    transaction.objectStore('typed').getAll(all),
    transaction.objectStore('versions').getAll(all),
    chunkedLog(transaction, key, origin.then(logStartOf)),
  ]);
  const { sound, ...unpacked } = unpackedRecords({ parts: parts.parts, log });
  const read = checkRecords({ head, origin: await origin, ...unpacked, typed, versions });
  if (!read.ok) return read;
  const withSound = [...read.value.parts, ...(sound as readonly PartRecord[])];
  return { ok: true, value: { ...read.value, parts: withSound, partRecords: parts.count } };
}

function partsIn(records: readonly unknown[]) {
  return { count: records.length, parts: records.flatMap(unpackedParts) };
}

/** Where the log began last: records before that are there for other pages and say nothing any more. */
function logStartOf(origin: unknown): number {
  const { logStart } = (origin ?? {}) as { readonly logStart?: unknown };
  return typeof logStart === 'number' ? logStart : 0;
}

/** The place of a version by its key among what was set aside; null for another key. */
export function versionPlace(key: string): readonly [key: string, id: string] | null {
  const [, process = '', id = ''] = /^version:(.+):([^:]*)$/.exec(key) ?? [];
  return process === '' ? null : [process, id];
}

const logsSchema = v.array(logSchema);
const partsSchema = v.array(partSchema);

function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  return fits(schema)(value) ? (value as T) : v.parse(schema, value);
}

/** What was logged behind a number, with the parts behind another: what another page wrote meanwhile. */
export async function readTail(
  database: IDBPDatabase,
  { key, number, part, stepOf }: Parameters<LibraryStorage['tail']>[0],
): Promise<{ readonly log: readonly LogRecord[]; readonly parts: readonly PartRecord[] }> {
  const transaction = database.transaction(['log', 'parts']);
  const [log, parts] = await Promise.all([
    transaction.objectStore('log').getAll(IDBKeyRange.bound([key, number], [key, []], true)),
    transaction.objectStore('parts').getAll(IDBKeyRange.bound([key, part], [key, []], true)),
  ]);
  const unpacked = unpackedRecords({ log, parts: parts.flatMap(unpackedParts) }, stepOf);
  const sound = unpacked.sound as readonly PartRecord[];
  return { log: parsed(logsSchema, unpacked.log), parts: [...parsed(partsSchema, unpacked.parts), ...sound] };
}

/** Under this key a draft of the first version is named among what was set aside. */
export function draftKey(record: unknown): string {
  return `draft:${String((record as { readonly id?: unknown } | null)?.id)}`;
}

function keyOf(record: unknown): string {
  return String((record as { readonly key?: unknown } | null)?.key);
}
