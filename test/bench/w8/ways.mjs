import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import * as Y from 'yjs';
import { change } from '../w7/page/process.js';

enablePatches();

/** A list in chunks of 32, of which one edit copies only one. */
const chunk = 32;
const packed = (steps) =>
  Array.from({ length: Math.ceil(steps.length / chunk) }, (_, at) => steps.slice(at * chunk, (at + 1) * chunk));

/** Each takes the process and the edits, and gives what must be kept in memory, and how one edit is undone. */
export const ways = {
  'plain object, no history (limit)': (process) => ({ kept: process, undo: () => process, isPlain: true }),
  'persistent vector by 32'(process, edits) {
    const past = [{ ...process, steps: packed(process.steps) }];
    for (const { step, key, after } of edits) {
      const { steps, ...rest } = past.at(-1);
      const at = Math.floor(step / chunk);
      const old = steps[at][step % chunk];
      const next = { ...old, properties: { ...old.properties, [key]: after } };
      past.push({ ...rest, steps: steps.with(at, steps[at].with(step % chunk, next)) });
    }
    return { kept: past, undo: () => ({ ...past.at(-2), steps: past.at(-2).steps.flat() }) };
  },
  'Immer patches'(process, edits) {
    let now = process;
    const past = [];
    for (const { step, key, after } of edits) {
      const [next, patches, inverse] = produceWithPatches(now, (draft) => {
        draft.steps[step].properties[key] = after;
      });
      now = next;
      past.push({ patches, inverse });
    }
    return { kept: [now, past], undo: () => applyPatches(now, past.at(-1).inverse) };
  },
  'copied arrays'(process, edits) {
    const past = [process];
    for (const edit of edits) past.push(change(past.at(-1), edit, edit.after));
    return { kept: past, undo: () => past.at(-2) };
  },
  'Yjs with undo'(process, edits) {
    const doc = new Y.Doc();
    const { steps: all, ...head } = process;
    const steps = doc.getArray('steps');
    steps.push(all.map(mapOf));
    const manager = new Y.UndoManager(steps, { captureTimeout: 0 });
    for (const { step, key, after } of edits) steps.get(step).get('properties').set(key, after);
    const undo = () => {
      manager.undo();
      return { ...head, steps: steps.toJSON() };
    };
    return { kept: [doc, manager], undo };
  },
  'structured clone'(process, edits) {
    const entries = 50;
    const past = [structuredClone(process)];
    // The rest is reckoned from these: a thousand would not fit.
    for (const edit of edits.slice(0, entries)) past.push(structuredClone(change(past.at(-1), edit, edit.after)));
    return { kept: past, undo: () => past.at(-2), entries };
  },
};

function mapOf(value) {
  return new Y.Map(
    Object.entries(value).map(([key, part]) => [key, part?.constructor === Object ? mapOf(part) : part]),
  );
}
