import { rowCells } from '../plan/rowCells';
import { startText } from './checks/startCheck';
import type { Subject } from './subject';

/** "Skipped. Its expression is false here.", "Runs on 4 targets, 2 at a time, after 6 Migrate database." */
export function headlineOf(subject: Subject): string {
  const { of, step, row, slice, cell } = subject;
  const start = startText(subject);
  const voice = {
    runs: (how: string) => `Runs${how}${start === null ? '' : `, ${start}`}.`,
    other: (_verdict: unknown, sentence: string) => `${cell.verdict}. ${sentence}`,
  };
  return rowCells(of, step, { ...slice, voice })[row]?.sentence ?? `${cell.verdict}. ${cell.sentence}`;
}
