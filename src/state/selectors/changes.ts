import type { Process } from '../../core/index';
import { HistoryPoint } from '../HistoryPoint';
import type { OpenDocument } from '../openDocument';
import { sameContent } from '../sameContent';

/** Whether saving would write anything: the process differs from the file, not merely "was edited". */
export function isChanged(document: OpenDocument): boolean {
  const { content, file, savedBase } = document;
  if (file.onDisk !== undefined || content.base?.text !== savedBase?.text) return true;
  return !isSaved(content.process, document.savedProcess);
}

const compared = new WeakMap<Process, { readonly saved: Process; readonly isSame: boolean }>();

/** Remembered, because several components ask after each change. */
function isSaved(process: Process, saved: Process): boolean {
  const earlier = compared.get(process);
  if (earlier?.saved === saved) return earlier.isSame;
  const isSame = sameContent(process, saved);
  compared.set(process, { saved, isSame });
  return isSame;
}

/**
 * How many edits lie between the file and what is on screen; 0 if they are equal. Edits of the model or the scenario do not
 * count, since they never reach the file.
 */
export function editsSinceFile(document: OpenDocument): number {
  if (!isChanged(document)) return 0;
  const here = HistoryPoint.of(document.content);
  const saved = document.savedProcess;
  const done = [...document.past.map(({ from }) => from), here];
  const back = distance(done, saved);
  const forth = distance([...document.future.map(({ to }) => to), here], saved);
  return Math.max(1, back ?? forth ?? changesIn(done));
}

/** The number of edits between the last point and the latest earlier one equal to `saved`; null if there is none. */
function distance(points: readonly HistoryPoint[], saved: Process): number | null {
  const at = points.findLastIndex((point) => point.isOf(saved));
  return at === -1 ? null : changesIn(points.slice(at));
}

function changesIn(points: readonly HistoryPoint[]): number {
  return points.filter((point, at) => at > 0 && !point.hasProcessOf(points[at - 1]!)).length;
}

/** Whether there is pending text that differs from the process. */
export function isTextWaiting(document: OpenDocument | null): boolean {
  return document?.pendingText !== undefined && document.pendingText.text !== document.pendingText.over;
}
