import type { Process } from '../../core/index';
import type { OpenDocument } from '../openDocument';
import { sameContent } from '../sameContent';

/** Whether saving would write anything: the process differs from the file, not "was touched". */
export function isChanged(document: OpenDocument): boolean {
  const { content, file, savedBase } = document;
  if (file.onDisk !== undefined || content.base?.text !== savedBase?.text) return true;
  return !sameContent(content.process, document.savedProcess);
}

/**
 * How many edits lie between the file and what is on screen; 0 when they say the same. Edits of the model or the
 * scenario do not count, they never reach the file.
 */
export function editsSinceFile(document: OpenDocument): number {
  if (!isChanged(document)) return 0;
  const { process } = document.content;
  const saved = document.savedProcess;
  const back = distance([...document.past.map((entry) => entry.before.process), process], saved);
  const forth = distance([...document.future.map((entry) => entry.after.process), process], saved);
  return Math.max(1, back ?? forth ?? changesIn([...document.past.map((entry) => entry.before.process), process]));
}

/** Edits between the last value and the latest earlier one that is `saved`; null when it is not among them. */
function distance(processes: readonly Process[], saved: Process): number | null {
  const at = processes.lastIndexOf(saved);
  return at === -1 ? null : changesIn(processes.slice(at));
}

function changesIn(processes: readonly Process[]): number {
  return processes.filter((process, at) => at > 0 && process !== processes[at - 1]).length;
}

/** Whether a text is being written that differs from the process and was not applied. */
export function isTextWaiting(document: OpenDocument | null): boolean {
  return document?.pendingText !== undefined && document.pendingText.text !== document.pendingText.over;
}
