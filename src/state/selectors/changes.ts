import type { Process } from '../../core/index';
import type { OpenDocument } from '../editorState';

/** Whether saving would write anything: the process differs from the file, not "was touched" (ux.md 13.3). */
export function isChanged(document: OpenDocument): boolean {
  return !sameContent(document.content.process, document.savedProcess);
}

/**
 * How many edits lie between the file and what is on screen; 0 when they say the same. Edits of the model or the
 * scenario do not count, they never reach the file.
 */
export function editsSinceFile(document: OpenDocument): number {
  if (!isChanged(document)) return 0;
  const { process } = document.content;
  const saved = document.savedProcess;
  const back = distance([...document.past.map((entry) => entry.content.process), process], saved);
  const forth = distance([...document.future.map((entry) => entry.content.process), process], saved);
  return Math.max(1, back ?? forth ?? changesIn([...document.past.map((entry) => entry.content.process), process]));
}

/** Edits between the last value and the latest earlier one that is `saved`; null when it is not among them. */
function distance(processes: readonly Process[], saved: Process): number | null {
  const at = processes.lastIndexOf(saved);
  return at === -1 ? null : changesIn(processes.slice(at));
}

function changesIn(processes: readonly Process[]): number {
  return processes.filter((process, at) => at > 0 && process !== processes[at - 1]).length;
}

/** Whether two values say the same; ids and counters, which no file holds, are left out. Shared parts cost nothing. */
function sameContent(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (left instanceof Map && right instanceof Map) return sameContent([...left], [...right]);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftKeys = contentKeys(left);
  const rightKeys = contentKeys(right);
  return (
    leftKeys.length === rightKeys.length &&
    leftKeys.every((key) => sameContent(left[key as keyof typeof left], right[key as keyof typeof right]))
  );
}

function contentKeys(value: object): readonly string[] {
  return Array.isArray(value)
    ? Object.keys(value)
    : Object.keys(value).filter((key) => key !== 'id' && key !== 'nextId');
}
