// IndexedDB by hand (idb): one record for each step and a log of edits that is only added to; a transaction for each edit.
import { openDB } from 'idb';
import { change } from '../process.js';

const stores = ['head', 'steps', 'log'];

/** @param {{ durability: 'relaxed' | 'strict' }} options */
export const records =
  ({ durability }) =>
  () => {
    let db;
    let process;
    let history;

    const connect = async () => {
      db ??= await openDB('bench', 1, {
        upgrade: (fresh) => {
          for (const name of stores) fresh.createObjectStore(name);
        },
      });
    };
    const transact = (work) => {
      const transaction = db.transaction(stores, 'readwrite', { durability });
      work(...stores.map((name) => transaction.objectStore(name)));
      return transaction.done;
    };

    return {
      async create({ steps: all, ...head }) {
        await connect();
        await transact((heads, steps) => {
          heads.put(head, 0);
          for (const [index, step] of all.entries()) steps.put(step, index);
        });
      },
      async open() {
        await connect();
        const [head, steps, log] = await Promise.all(stores.map((name) => db.getAll(name)));
        process = { ...head[0], steps };
        history = log;
        return { process, undoable: history.length };
      },
      edit(edit) {
        process = change(process, edit, edit.after);
        history.push(edit);
        return transact((_, steps, log) => {
          steps.put(process.steps[edit.step], edit.step);
          log.put(edit, edit.index);
        });
      },
      async undoAll() {
        const changed = new Set(history.map(({ step }) => step));
        process = history.reduceRight((current, edit) => change(current, edit, edit.before), process);
        history = [];
        await transact((_, steps, log) => {
          for (const step of changed) steps.put(process.steps[step], step);
          log.clear();
        });
      },
      read: () => process,
    };
  };
