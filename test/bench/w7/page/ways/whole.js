// Ways that write the whole document after each edit; the history lies in it as patches.
import { createStore, get, set } from 'idb-keyval';
import { change } from '../process.js';

/** @param {{ save(document): Promise<void> | void, load(): Promise<object> | object }} place */
const whole =
  ({ save, load }) =>
  () => {
    let kept;
    return {
      create: (process) => save({ process, history: [] }),
      async open() {
        kept = await load();
        return { process: kept.process, undoable: kept.history.length };
      },
      async edit(edit) {
        kept = { process: change(kept.process, edit, edit.after), history: [...kept.history, edit] };
        await save(kept);
      },
      async undoAll() {
        const process = kept.history.reduceRight((current, edit) => change(current, edit, edit.before), kept.process);
        kept = { process, history: [] };
        await save(kept);
      },
      read: () => kept.process,
    };
  };

export const viaLocalStorage = whole({
  save: (kept) => localStorage.setItem('process', JSON.stringify(kept)),
  load: () => JSON.parse(localStorage.getItem('process')),
});

export const viaKeyval = whole({
  save: (kept) => set('process', kept, store()),
  load: () => get('process', store()),
});
let opened;
function store() {
  opened ??= createStore('bench', 'kept');
  return opened;
}
