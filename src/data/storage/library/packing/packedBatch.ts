import type { LogRecord, LogWrite, PartRecord } from '../../../../core/index';
import { isJson } from './json';
import { packedStep } from './packedStep';
import { type Change, changesBetween } from './stepPatch';

/** A part of a pack: its number, its kind, its value. */
export type PackedPart = readonly [part: number, kind: string, value: unknown];

/** A step by what differs from another, which has a lower number. */
export type PatchPart = readonly [part: number, from: number, changes: readonly Change[]];

/** The records of one write as the database takes them. */
export interface PackedBatch {
  readonly logs: readonly unknown[];
  readonly parts: readonly unknown[];
  /** How many characters of text they hold. */
  readonly size: number;
}

/**
 * Log records and their parts as text. The database copies a text at once, but an object field by field, which took most of
 * the time of opening a large process. A step that was changed stands in the log as what differs, so that an edit writes one
 * small record; the other parts of a log record are in one text together.
 */
export function packedBatch(key: string, writes: readonly LogWrite[]): PackedBatch {
  const all = writes.map((write) => packedWrite(key, write));
  return {
    logs: all.map(({ log }) => log),
    parts: all.flatMap(({ parts }) => parts),
    size: all.reduce((sum, { size }) => sum + size, 0),
  };
}

function packedWrite(key: string, { record: log, parts }: LogWrite) {
  const patches: PatchPart[] = [];
  const packed: PackedPart[] = [];
  const others: unknown[] = [];
  for (const { from, ...record } of parts) {
    const patch = patchOf(record, from);
    if (patch !== null) {
      patches.push(patch);
      continue;
    }
    const value = record.kind === 'step' ? packedStep(record.value) : record.value;
    if (isJson(value)) packed.push([record.part, record.kind, value]);
    else others.push(record);
  }
  const pack = packed.length === 0 ? '' : JSON.stringify(packed);
  if (pack !== '') others.push({ key, part: packed[0]![0], pack });
  const text = logText(log, patches);
  return { log: { key, number: log.number, text }, parts: others, size: text.length + pack.length };
}

function patchOf(record: Omit<PartRecord, 'from'>, from: PartRecord['from']): PatchPart | null {
  const { part, kind, value } = record as PartRecord;
  if (kind !== 'step' || from === undefined) return null;
  const changes = changesBetween(from.value, value);
  return changes === null ? null : [part, from.part, changes];
}

/** A log record as text; its key and number are beside it. */
export function logText(
  { key: _key, number: _number, ...rest }: LogRecord,
  patches: readonly PatchPart[] = [],
): string {
  return JSON.stringify(patches.length === 0 ? rest : { ...rest, parts: patches });
}
