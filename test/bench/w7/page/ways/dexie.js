// Dexie: one record for each step and a log of edits.
import Dexie from 'dexie';
import { change } from '../process.js';

export const viaDexie = (chromeTransactionDurability) => () => {
  const db = new Dexie('bench', { chromeTransactionDurability });
  db.version(1).stores({ head: '', steps: '', log: '' });
  let process;
  let history;
  return {
    create: ({ steps, ...head }) =>
      db.transaction('rw', db.head, db.steps, () => {
        db.head.put(head, 0);
        db.steps.bulkPut(
          steps,
          steps.map((_, index) => index),
        );
      }),
    async open() {
      const [head, steps, log] = await Promise.all([db.head.toArray(), db.steps.toArray(), db.log.toArray()]);
      process = { ...head[0], steps };
      history = log;
      return { process, undoable: history.length };
    },
    edit(edit) {
      process = change(process, edit, edit.after);
      history.push(edit);
      const step = process.steps[edit.step];
      return db.transaction('rw', db.steps, db.log, () => {
        db.steps.put(step, edit.step);
        db.log.put(edit, edit.index);
      });
    },
    undoAll() {
      const changed = [...new Set(history.map(({ step }) => step))];
      process = history.reduceRight((current, edit) => change(current, edit, edit.before), process);
      history = [];
      return db.transaction('rw', db.steps, db.log, () => {
        db.steps.bulkPut(
          changed.map((step) => process.steps[step]),
          changed,
        );
        db.log.clear();
      });
    },
    read: () => process,
  };
};
