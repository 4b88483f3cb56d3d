import type { RecordBatch, SetAside, VersionRecord } from '../../core/index';
import type { NamedVersion, OpenDocument, TextBase } from '../openDocument';
import { withReadSteps } from '../withReadSteps';
import { readText } from '../workingText';
import type { FileRead } from './fileRead';

/**
 * The versions to write and to remove, so that the browser has those of `now`; null if it has them.
 *
 * @param before   what the browser has; null if unknown
 * @param isFresh  whether everything is written again
 * @param doubted  ids that may or may not be stored, because their write failed
 */
export function versionChange(
  key: string,
  now: OpenDocument,
  before: OpenDocument | null,
  isFresh: boolean,
  doubted: ReadonlySet<string> = new Set(),
): NonNullable<RecordBatch['versions']> | null {
  const [versions, known] = [now.versions ?? [], before?.versions ?? []];
  const put = versions.filter((each) => isFresh || !known.includes(each)).map((each) => versionRecord(key, each));
  const stored = new Set([...known.map(({ id }) => id), ...doubted]);
  const gone = [...stored].filter((id) => versions.every((each) => each.id !== id));
  return put.length === 0 && gone.length === 0 ? null : { put, gone };
}

/** The versions in the records, read against the file they belong to; unreadable ones stay stored. */
export function restoredVersions(
  records: readonly VersionRecord[],
  read: FileRead,
): { readonly versions: readonly NamedVersion[]; readonly unread: readonly SetAside[] } {
  const versions: NamedVersion[] = [];
  const unread: SetAside[] = [];
  for (const { key, id, name, savedAt, content, baseText } of records) {
    const base = baseText === undefined ? undefined : baseOf(baseText, read);
    if (base === null) {
      unread.push({ key: versionKey(key, id), title: name, cause: 'the text it is read from cannot be read any more' });
      continue;
    }
    const original = base?.process ?? read.process;
    const process = original === null ? content.process : withReadSteps(content.process, original);
    versions.push({ id, name, savedAt, content: { ...content, process, ...(base === undefined ? {} : { base }) } });
  }
  return { versions: versions.sort((left, right) => left.savedAt - right.savedAt), unread };
}

/** The key of a version among what was set aside. */
function versionKey(key: string, id: string): string {
  return `version:${key}:${id}`;
}

function versionRecord(key: string, { id, name, savedAt, content: { base, ...content } }: NamedVersion): VersionRecord {
  return { key, id, name, savedAt, content, ...(base === undefined ? {} : { baseText: base.text }) };
}

function baseOf(text: string, file: FileRead): TextBase | null {
  const again = readText(file, text);
  return again.ok ? { text, source: again.value.source, process: again.value.process } : null;
}
