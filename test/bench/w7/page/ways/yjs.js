// Yjs + y-indexeddb: a map for each step, a Y.Array as the kept history (the UndoManager's own history ends with the page).
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

function toMap(value) {
  const entries = Object.entries(value).map(([key, part]) => [key, part?.constructor === Object ? toMap(part) : part]);
  return new Y.Map(entries);
}

/** Ends after all that was written to the store before: y-indexeddb does not say when an update is stored. */
const stored = (db) =>
  new Promise((done, fail) => {
    const transaction = db.transaction(['updates'], 'readwrite');
    transaction.objectStore('updates').count();
    transaction.oncomplete = done;
    transaction.onabort = fail;
  });

export const viaYjs = () => {
  const doc = new Y.Doc();
  const steps = doc.getArray('steps');
  const head = doc.getMap('head');
  const log = doc.getArray('log');
  let persistence;
  const connect = async () => {
    persistence ??= new IndexeddbPersistence('bench', doc);
    await persistence.whenSynced;
  };
  return {
    async create({ steps: all, ...rest }) {
      await connect();
      doc.transact(() => {
        for (const [key, value] of Object.entries(rest)) head.set(key, value);
        steps.push(all.map(toMap));
      });
      await stored(persistence.db);
    },
    async open() {
      await connect();
      return { process: this.read(), undoable: log.length };
    },
    edit(edit) {
      doc.transact(() => {
        steps.get(edit.step).get('properties').set(edit.key, edit.after);
        log.push([edit]);
      });
      return stored(persistence.db);
    },
    async undoAll() {
      doc.transact(() => {
        for (const { step, key, before } of log.toArray().reverse()) steps.get(step).get('properties').set(key, before);
        log.delete(0, log.length);
      });
      await stored(persistence.db);
    },
    read: () => ({ ...head.toJSON(), steps: steps.toJSON() }),
  };
};
