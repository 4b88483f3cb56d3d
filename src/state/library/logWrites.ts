import type { LogRecord, LogWrite, PartRecord } from '../../core/index';

/**
 * A log record and its parts as they are written. The newest entry goes into a record of its own, with the parts that it made:
 * typing may continue it, and then all of that can go.
 *
 * @param newestFrom  the number of the first part that the newest entry made
 */
export function logWrites(
  record: LogRecord,
  parts: readonly PartRecord[],
  newestFrom: number | undefined,
): readonly LogWrite[] {
  const { start, history, number } = record;
  const newest = history?.added.at(-1);
  const isAlone = start === undefined && history?.added.length === 1;
  if (history === undefined || newest === undefined || newestFrom === undefined || isAlone) return [{ record, parts }];
  const added = history.added.slice(0, -1);
  const kept = history.kept + added.length;
  const { start: _start, ...next } = record;
  return [
    {
      record: { ...record, history: { ...history, added, done: Math.min(history.done, kept) } },
      parts: parts.filter(({ part }) => part < newestFrom),
    },
    {
      record: { ...next, number: number + 1, history: { ...history, dropped: 0, kept, added: [newest] } },
      parts: parts.filter(({ part }) => part >= newestFrom),
    },
  ];
}
