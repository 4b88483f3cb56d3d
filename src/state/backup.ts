import type { Draft, KeptRecords } from '../core/index';
import { base64Of, bytesOfBase64 } from '../core/index';
import { type Settings, settingsFrom } from './settings';

/** Everything the browser keeps of a process: its working copy, its history, its versions, what is typed. */
export type BackupRecords = Omit<KeptRecords, 'unreadVersions'>;

/** What a backup file holds. */
export interface Backup {
  /** `BackupRecords`, to be checked by whoever restores them. */
  readonly processes: readonly unknown[];
  /** Working copies without a history, as the first form of the file has them. */
  readonly drafts: readonly Draft[];
  readonly settings: Settings;
}

const kind = 'preflight-backup';
const newest = 2;

/** The text of a backup file: all that is kept of the processes, with the bytes of their files, and the settings. */
export function backupText(processes: readonly BackupRecords[], settings: Settings): string {
  const plain = processes.map(({ origin, ...records }) => ({
    ...records,
    origin: { ...origin, file: withoutHandle(origin.file), beside: origin.beside.map(withoutHandle) },
  }));
  return `${JSON.stringify({ kind, schemaVersion: newest, settings, processes: plain }, asText, 1)}\n`;
}

/** Reads a backup file. Null when it is none, or one of a newer version. */
export function readBackup(text: string): Backup | null {
  try {
    const root: unknown = JSON.parse(text, asValue);
    if (!isRecord(root) || root['kind'] !== kind) return null;
    const settings = settingsFrom(root['settings']);
    if (root['schemaVersion'] === 1) {
      const drafts = root['drafts'];
      return Array.isArray(drafts) && drafts.every(isDraft) ? { processes: [], drafts, settings } : null;
    }
    const processes = root['processes'];
    if (root['schemaVersion'] !== newest || !Array.isArray(processes)) return null;
    return { processes, drafts: [], settings };
  } catch {
    // No JSON at all; the caller says what was expected.
    return null;
  }
}

/** A handle belongs to one browser on one machine. */
function withoutHandle<T extends { readonly handle: unknown }>(file: T): T {
  const { folder: _folder, ...rest } = file as T & { readonly folder?: unknown };
  return { ...rest, handle: null } as unknown as T;
}

/** Whether it is a draft at all; its fields are checked one by one by whoever restores it. */
function isDraft(value: unknown): value is Draft {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const bytesMark = '$bytes';
const mapMark = '$map';

/** Bytes and maps as JSON. */
function asText(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { [bytesMark]: base64Of(value) };
  if (value instanceof Map) return { [mapMark]: [...value] };
  return value;
}

function asValue(_key: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  const bytes = value[bytesMark];
  if (typeof bytes === 'string') return bytesOfBase64(bytes);
  const entries = value[mapMark];
  return Array.isArray(entries) ? new Map(entries as readonly (readonly [unknown, unknown])[]) : value;
}
