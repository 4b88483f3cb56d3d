import type { Draft, KeptRecords } from '../core/index';
import { base64Of, bytesOfBase64 } from '../core/index';
import { type Settings, settingsFrom } from './settings';
import { withoutHandle } from './withoutHandle';

/** Everything the browser stores of a process: working copy, history, versions, pending text. */
export type BackupRecords = Omit<KeptRecords, 'unreadVersions'>;

/** The contents of a backup file. */
export interface Backup {
  /** `BackupRecords`, checked when they are restored. */
  readonly processes: readonly unknown[];
  /** Working copies without a history, from the first version of the format. */
  readonly drafts: readonly Draft[];
  /** A person's own step templates as texts; none in older files. */
  readonly templates: readonly string[];
  readonly settings: Settings;
}

const kind = 'preflight-backup';
const newest = 2;

/** The text of a backup file: the processes with their records and the bytes of their files, the templates, the settings. */
export function backupText(
  processes: readonly BackupRecords[],
  templates: readonly string[],
  settings: Settings,
): string {
  const plain = processes.map(({ origin, ...records }) => ({
    ...records,
    origin: { ...origin, file: withoutHandle(origin.file), beside: origin.beside.map(withoutHandle) },
  }));
  return `${JSON.stringify({ kind, schemaVersion: newest, settings, templates, processes: plain }, asText, 1)}\n`;
}

/** Reads a backup file; null if it is not one, or of a newer version. */
export function readBackup(text: string): Backup | null {
  try {
    const root: unknown = JSON.parse(text, asValue);
    if (!isRecord(root) || root['kind'] !== kind) return null;
    const settings = settingsFrom(root['settings']);
    if (root['schemaVersion'] === 1) {
      const drafts = root['drafts'];
      return Array.isArray(drafts) && drafts.every(isDraft) ? { processes: [], drafts, templates: [], settings } : null;
    }
    const processes = root['processes'];
    if (root['schemaVersion'] !== newest || !Array.isArray(processes)) return null;
    const templates: unknown = root['templates'] ?? [];
    if (!Array.isArray(templates)) return null;
    return { processes, drafts: [], templates: templates.filter((each) => typeof each === 'string'), settings };
  } catch {
    // Not JSON; the caller says what was expected.
    return null;
  }
}

/** Whether it looks like a draft; its fields are checked when it is restored. */
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
