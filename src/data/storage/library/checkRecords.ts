import * as v from 'valibot';
import type { KeptRecords, RecordsRead, SetAside, VersionRecord } from '../../../core/index';
import { fits } from '../schemas/fits';
import {
  headSchema,
  logSchema,
  originSchema,
  partSchema,
  recordFormat,
  typedSchema,
  versionSchema,
} from '../schemas/recordSchemas';

/** What a schema makes of a value; the value itself where it is right as it is. */
function checked<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
): { readonly success: true; readonly output: T } | v.SafeParseResult<v.GenericSchema<unknown, T>> {
  return fits(schema)(value) ? { success: true, output: value as T } : v.safeParse(schema, value);
}

/** All records of one process, from the database or a file, every field checked. A version that is damaged is beside the others. */
export function checkRecords(records: unknown): RecordsRead {
  const { head, versions = [] } = (records ?? {}) as { readonly head?: unknown; readonly versions?: unknown };
  const read = checked(recordsSchema, records);
  if (!read.success) return { ok: false, title: titleOf(head), cause: causeOf(head, read.issues) };
  const { head: first, origin, parts, log, typed } = read.output;
  return {
    ok: true,
    value: { ...{ head: first, origin, parts, log, typed }, ...versionsIn(Array.isArray(versions) ? versions : []) },
  };
}

const recordsSchema = v.looseObject({
  head: headSchema,
  origin: originSchema,
  parts: v.array(partSchema),
  log: v.pipe(v.array(logSchema), v.minLength(1, 'its log is missing')),
  typed: v.array(typedSchema),
});

/** The versions that can be read, and beside them the others. */
function versionsIn(kept: readonly unknown[]): Pick<KeptRecords, 'versions' | 'unreadVersions'> {
  const versions: VersionRecord[] = [];
  const unreadVersions: SetAside[] = [];
  for (const record of kept) {
    const read = checked(versionSchema, record);
    if (read.success) versions.push(read.output);
    else
      unreadVersions.push({
        key: versionKey(record),
        title: versionTitleOf(record),
        cause: causeOf(record, read.issues),
      });
  }
  return { versions, unreadVersions };
}

function versionTitleOf(record: unknown): string {
  const { name, id } = (record ?? {}) as { readonly name?: unknown; readonly id?: unknown };
  const named = [name, id].find((text) => typeof text === 'string' && text !== '');
  return named === undefined ? 'A version without a name' : `Version ${named}`;
}

/** Under this key a version is named among what was set aside. */
function versionKey(record: unknown): string {
  const { key, id } = (record ?? {}) as { readonly key?: unknown; readonly id?: unknown };
  return `version:${String(key)}:${String(id)}`;
}

export function titleOf(record: unknown): string {
  const { title, id } = (record ?? {}) as { readonly title?: unknown; readonly id?: unknown };
  return typeof title === 'string' && title !== '' ? title : typeof id === 'string' ? id : 'A process without a name';
}

/** "it was written by a newer version (format 3)", or which field is wrong in which way. */
export function causeOf(record: unknown, issues: readonly v.BaseIssue<unknown>[]): string {
  const { format, schemaVersion } = (record ?? {}) as { readonly format?: unknown; readonly schemaVersion?: unknown };
  const version = format ?? schemaVersion;
  if (typeof version === 'number' && version > recordFormat)
    return `it was written by a newer version of Preflight (format ${version})`;
  const [issue] = issues;
  if (issue === undefined) return 'it is damaged';
  const place = issue.path?.map(({ key }) => String(key)).join('.');
  if (place) return `its field ${place} is damaged`;
  // The sentences of schemas speak of types.
  return issue.kind === 'schema' ? 'it is damaged' : issue.message;
}
