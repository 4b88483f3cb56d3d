// PouchDB: a document for each step and for each edit, written together with bulkDocs.
import PouchDB from 'pouchdb-browser';
import { change } from '../process.js';

const name = (kind, index) => `${kind}-${String(index).padStart(6, '0')}`;

export const viaPouch = () => {
  const db = new PouchDB('bench', { auto_compaction: true });
  let process;
  let history;
  const revisions = new Map();

  const put = async (documents) => {
    const answers = await db.bulkDocs(
      documents.map((document) => ({ ...document, _rev: revisions.get(document._id) })),
    );
    for (const { id, rev, error } of answers) {
      if (error) throw new Error(`${id}: ${error}`);
      revisions.set(id, rev);
    }
  };
  const all = async (kind) => {
    const { rows } = await db.allDocs({ include_docs: true, startkey: `${kind}-`, endkey: `${kind}-\ufff0` });
    for (const { id, value } of rows) revisions.set(id, value.rev);
    return rows.map(({ doc }) => doc.value);
  };
  const step = (index) => ({ _id: name('step', index), value: process.steps[index] });

  return {
    create({ steps, ...head }) {
      const documents = steps.map((value, index) => ({ _id: name('step', index), value }));
      return put([{ _id: name('head', 0), value: head }, ...documents]);
    },
    async open() {
      const [[head], steps, log] = await Promise.all(['head', 'step', 'log'].map(all));
      process = { ...head, steps };
      history = log;
      return { process, undoable: history.length };
    },
    edit(edit) {
      process = change(process, edit, edit.after);
      history.push(edit);
      return put([step(edit.step), { _id: name('log', edit.index), value: edit }]);
    },
    async undoAll() {
      const changed = [...new Set(history.map((edit) => edit.step))];
      process = history.reduceRight((current, edit) => change(current, edit, edit.before), process);
      const gone = history.map(({ index }) => ({ _id: name('log', index), _deleted: true }));
      history = [];
      await put([...changed.map(step), ...gone]);
    },
    read: () => process,
  };
};
