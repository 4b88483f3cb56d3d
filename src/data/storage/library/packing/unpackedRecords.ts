import type { Step } from '../../../../core/index';
import { type Fields, isFields } from './json';
import { unpackedStep } from './packedStep';
import { type Change, changedStep, keepsFields, UnfitChange } from './stepPatch';

interface Records {
  /** Unpacked already, which can be done before the log is there. */
  readonly parts: readonly unknown[];
  readonly log: readonly unknown[];
}

interface Unpacked extends Records {
  /** Parts that are right if those in `parts` are. */
  readonly sound: readonly unknown[];
}

/**
 * Log records and parts as they were before they were packed; those of earlier versions were not and stay as they are. A text
 * that cannot be read stays too, and is found when the records are checked.
 *
 * @param stepOf  a step that is not among these records, by its part number
 */
export function unpackedRecords(
  records: Records,
  stepOf: (part: number) => Step | undefined = () => undefined,
): Unpacked {
  const parts = [...records.parts];
  const steps = new Map<unknown, unknown>();
  for (const each of parts) if (isFields(each) && each['kind'] === 'step') steps.set(each['part'], each['value']);
  const all = records.log.map(unpackedLog);
  const log = all.map(({ record }) => record);
  const sound: unknown[] = [];
  // What was logged before the log began again belongs to parts that are gone.
  const first = log.findLastIndex((record) => isFields(record) && record['start'] !== undefined);
  for (const { record, patches } of first > 0 ? all.slice(first) : all) {
    for (const each of patches) {
      const [number, from, changes] = Array.isArray(each) ? each : [];
      const before = steps.get(from) ?? stepOf(from);
      const value = patchedStep(before, changes);
      if (value === undefined) continue;
      steps.set(number, value);
      const part = { key: (record as { readonly key: unknown }).key, part: number, kind: 'step', value };
      if (Number.isSafeInteger(number) && keepsFields(before, changes)) sound.push(part);
      else parts.push(part);
    }
  }
  return { parts, log, sound };
}

/** The parts of a record: many if it is a pack. */
export function unpackedParts(record: unknown): readonly unknown[] {
  if (!isFields(record) || typeof record['pack'] !== 'string') return [record];
  const { key } = record;
  const parts = parsed(record['pack']);
  if (!Array.isArray(parts)) return [record];
  return parts.map((each: unknown) => {
    if (!Array.isArray(each)) return each;
    const [part, kind, value] = each;
    return { key, part, kind, value: kind === 'step' ? unpackedStep(value) : value };
  });
}

function unpackedLog(record: unknown): { readonly record: unknown; readonly patches: readonly unknown[] } {
  const content = isFields(record) ? contentOf(record) : undefined;
  if (!isFields(content)) return { record, patches: [] };
  const { parts, ...rest } = content;
  const { key, number } = record as { readonly key: unknown; readonly number: unknown };
  return { record: { ...rest, key, number }, patches: Array.isArray(parts) ? parts : [] };
}

/** The content of a log record: already read where it came in a chunk. */
function contentOf({ content, text }: Fields): unknown {
  return typeof text === 'string' ? parsed(text) : content;
}

/** A step after changes; undefined where they do not fit it, which is noticed where it is used. */
function patchedStep(step: unknown, changes: unknown): unknown {
  if (step === undefined || !isChanges(changes)) return undefined;
  try {
    return changedStep(step, changes);
  } catch (error) {
    if (error instanceof UnfitChange) return undefined;
    throw error;
  }
}

function isChanges(value: unknown): value is readonly Change[] {
  return Array.isArray(value) && value.every((change) => Array.isArray(change) && Array.isArray(change[0]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
