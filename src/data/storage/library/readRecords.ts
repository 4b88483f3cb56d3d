import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type {
  Draft,
  HeadRecord,
  KeptRecords,
  LogRecord,
  PartRecord,
  SetAside,
  VersionRecord,
} from '../../../core/index';
import { draftSchema } from '../schemas/draftSchema';
import {
  headSchema,
  logSchema,
  originSchema,
  partSchema,
  recordFormat,
  typedSchema,
  versionSchema,
} from '../schemas/recordSchemas';

/** The heads of all that is kept, and what has none. Drafts of the first version stand beside until they are taken over. */
export async function readHeads(database: IDBPDatabase): Promise<{
  readonly heads: readonly HeadRecord[];
  readonly drafts: readonly Draft[];
  readonly setAside: readonly SetAside[];
}> {
  const heads: HeadRecord[] = [];
  const drafts: Draft[] = [];
  const setAside: SetAside[] = [];
  for (const record of await each(database, 'heads')) {
    const read = v.safeParse(headSchema, record);
    if (read.success) heads.push(read.output);
    else setAside.push({ key: keyOf(record), title: titleOf(record), cause: causeOf(record, read.issues) });
  }
  for (const record of await each(database, 'drafts')) {
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
export async function readProcessRecords(
  database: IDBPDatabase,
  key: string,
): Promise<{ readonly ok: true; readonly value: KeptRecords } | { readonly ok: false; readonly cause: string }> {
  const transaction = database.transaction(['heads', 'origins', 'parts', 'log', 'typed', 'versions']);
  const all = IDBKeyRange.bound([key], [key, []]);
  const [head, origin, parts, log, typed, kept] = await Promise.all([
    transaction.objectStore('heads').get(key),
    transaction.objectStore('origins').get(key),
    transaction.objectStore('parts').getAll(all),
    transaction.objectStore('log').getAll(all),
    transaction.objectStore('typed').getAll(all),
    transaction.objectStore('versions').getAll(all),
  ]);
  const read = v.safeParse(recordsSchema, { head, origin, parts, log, typed });
  if (!read.success) return { ok: false, cause: causeOf(head, read.issues) };
  return { ok: true, value: { ...read.output, ...versionsIn(kept) } };
}

/** The versions that can be read, and beside them the others. */
function versionsIn(kept: readonly unknown[]): Pick<KeptRecords, 'versions' | 'unreadVersions'> {
  const versions: VersionRecord[] = [];
  const unreadVersions: SetAside[] = [];
  for (const record of kept) {
    const read = v.safeParse(versionSchema, record);
    if (read.success) versions.push(read.output);
    else
      unreadVersions.push({
        key: versionKey(record),
        title: `Version ${nameOf(record)}`,
        cause: causeOf(record, read.issues),
      });
  }
  return { versions, unreadVersions };
}

function nameOf(record: unknown): string {
  const { name, id } = record as { readonly name?: unknown; readonly id?: unknown };
  return typeof name === 'string' && name !== '' ? name : String(id);
}

/** Under this key a version is named among what was set aside. */
function versionKey(record: unknown): string {
  const { key, id } = record as { readonly key?: unknown; readonly id?: unknown };
  return `version:${String(key)}:${String(id)}`;
}

/** The place of a version by its key among what was set aside; null for another key. */
export function versionPlace(key: string): readonly [key: string, id: string] | null {
  const [, process = '', id = ''] = /^version:(.+):([^:]*)$/.exec(key) ?? [];
  return process === '' ? null : [process, id];
}

const recordsSchema = v.object({
  head: headSchema,
  origin: originSchema,
  parts: v.array(partSchema),
  log: v.pipe(v.array(logSchema), v.minLength(1, 'its log is missing')),
  typed: v.array(typedSchema),
});

/** What was logged behind a number, with the parts behind another: what another page wrote meanwhile. */
export async function readTail(
  database: IDBPDatabase,
  { key, number, part }: { readonly key: string; readonly number: number; readonly part: number },
): Promise<{ readonly log: readonly LogRecord[]; readonly parts: readonly PartRecord[] }> {
  const transaction = database.transaction(['log', 'parts']);
  const [log, parts] = await Promise.all([
    transaction.objectStore('log').getAll(IDBKeyRange.bound([key, number], [key, []], true)),
    transaction.objectStore('parts').getAll(IDBKeyRange.bound([key, part], [key, []], true)),
  ]);
  return { log: v.parse(v.array(logSchema), log), parts: v.parse(v.array(partSchema), parts) };
}

/** Under this key a draft of the first version is named among what was set aside. */
export function draftKey(record: unknown): string {
  return `draft:${String((record as { readonly id?: unknown } | null)?.id)}`;
}

function keyOf(record: unknown): string {
  return String((record as { readonly key?: unknown } | null)?.key);
}

function titleOf(record: unknown): string {
  const { title, id } = (record ?? {}) as { readonly title?: unknown; readonly id?: unknown };
  return typeof title === 'string' && title !== '' ? title : typeof id === 'string' ? id : 'A process without a name';
}

/** "it was written by a newer version (format 3)", or which field is wrong in which way. */
function causeOf(record: unknown, issues: readonly v.BaseIssue<unknown>[]): string {
  const { format, schemaVersion } = (record ?? {}) as { readonly format?: unknown; readonly schemaVersion?: unknown };
  const version = format ?? schemaVersion;
  if (typeof version === 'number' && version > recordFormat)
    return `it was written by a newer version of Preflight (format ${version})`;
  const [issue] = issues;
  if (issue === undefined) return 'it is damaged';
  const place = issue.path?.map(({ key }) => String(key)).join('.');
  return place ? `its field ${place} is damaged` : issue.message;
}
