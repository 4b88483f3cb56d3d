import { keyText } from '../../lang/ocl/printOcl';
import type { OclDictionary, OclEntry } from '../../lang/ocl/tree';
import { inForm, marginOf, type PatchContext, printValue, wholeLine } from './patchContext';
import { sameValue } from './sameValue';
import type { TextEdit } from './textEdits';

const collator = new Intl.Collator('en');

/**
 * The edits that change single entries of a dictionary; null when it has to be written anew: it has no entries in the
 * file, would have none, or shares lines.
 */
export function patchDictionary(
  context: PatchContext,
  stood: OclDictionary,
  change: { readonly before: OclDictionary; readonly after: OclDictionary; readonly depth: number },
): readonly TextEdit[] | null {
  const { depth } = change;
  if (stood.entries.length === 0 || change.after.entries.length === 0) return null;
  const inFile = new Map(stood.entries.map((entry) => [entry.key, entry]));
  const after = new Map(change.after.entries.map((entry) => [entry.key, entry]));
  const before = new Map(change.before.entries.map((entry) => [entry.key, entry]));
  const edits: TextEdit[] = [];
  const staying: OclEntry[] = [];
  for (const entry of stood.entries) {
    const next = after.get(entry.key);
    const was = before.get(entry.key);
    if (next === undefined) {
      const line = wholeLine(context, entry.span.start, entry.span.end);
      if (line.start === entry.span.start) return null;
      edits.push({ ...line, text: '' });
      continue;
    }
    staying.push(entry);
    if (was === undefined || sameValue(was.value, next.value)) continue;
    edits.push({ ...entry.value.span, text: printValue(context, inForm(next.value, entry.value), depth) });
  }
  const added = change.after.entries.filter((entry) => !inFile.has(entry.key));
  if (added.length > 0 && staying.length === 0) return null;
  for (const entry of context.style.sortedKeys ? sorted(added) : added) {
    const text = `${keyText(entry.key)} = ${printValue(context, inForm(entry.value, null), depth)}`;
    edits.push(insertion(context, staying, { key: entry.key, text, depth }));
  }
  return edits;
}

function sorted(entries: readonly OclEntry[]): readonly OclEntry[] {
  return entries.toSorted((left, right) => collator.compare(left.key, right.key));
}

function insertion(
  context: PatchContext,
  staying: readonly OclEntry[],
  entry: { readonly key: string; readonly text: string; readonly depth: number },
): TextEdit {
  const { newline, sortedKeys } = context.style;
  const follower = sortedKeys ? staying.find((other) => collator.compare(other.key, entry.key) > 0) : undefined;
  if (follower !== undefined) {
    const margin = marginOf(context, follower.span.start, entry.depth + 1);
    return { start: follower.span.start, end: follower.span.start, text: `${entry.text}${newline}${margin}` };
  }
  const last = staying.at(-1);
  if (last === undefined) throw new Error('An entry cannot be put beside nothing.');
  const margin = marginOf(context, last.span.start, entry.depth + 1);
  return { start: last.span.end, end: last.span.end, text: `${newline}${margin}${entry.text}` };
}
