// What the measuring script calls in the page. The way is named in the address: ?way=…
import { inspect, makeEdits, makeProcess } from './process.js';

const ways = {
  localStorage: async () => (await import('./ways/whole.js')).viaLocalStorage(),
  'idb-keyval': async () => (await import('./ways/whole.js')).viaKeyval(),
  'record and log': async () => (await import('./ways/records.js')).records({ durability: 'relaxed' })(),
  'record and log, strict': async () => (await import('./ways/records.js')).records({ durability: 'strict' })(),
  dexie: async () => (await import('./ways/dexie.js')).viaDexie('relaxed')(),
  pouchdb: async () => (await import('./ways/pouch.js')).viaPouch(),
  yjs: async () => (await import('./ways/yjs.js')).viaYjs(),
  ours: async () => (await import('./ways/ours.js')).ours(),
};

const base = makeProcess();
const edits = makeEdits(base);
const way = await ways[new URLSearchParams(location.search).get('way')]();

/** Ends when the page could answer a key again. */
const freeAgain = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(undefined);
  });
const pause = (time) => new Promise((done) => setTimeout(done, time));

globalThis.bench = {
  async create() {
    await way.create(base);
    await way.open();
  },

  /** Edits one after the other, each awaited; how long the page was busy, and how long until it was stored. */
  async edit(from, to) {
    const [blocked, stored] = [[], []];
    for (const edit of edits.slice(from, to)) {
      const start = performance.now();
      const done = way.edit(edit);
      const free = freeAgain().then(() => blocked.push(performance.now() - start));
      await done;
      stored.push(performance.now() - start);
      await free;
    }
    await way.idle?.();
    return { blocked, stored };
  },

  /** Edits without waiting for anything. Gives the number that was told as stored when the last was made. */
  async burst(count, apart) {
    this.told = 0;
    for (const edit of edits.slice(0, count)) {
      Promise.resolve(way.edit(edit)).then(() => {
        this.told = Math.max(this.told, edit.index + 1);
      });
      if (apart) await pause(apart);
    }
    return this.told;
  },

  async reopen() {
    const start = performance.now();
    const { undoable } = await way.open();
    const time = performance.now() - start;
    return { time, undoable, ...inspect(way.read(), base, edits) };
  },

  async undoAll() {
    const start = performance.now();
    await way.undoAll();
    return { time: performance.now() - start, ...inspect(way.read(), base, edits) };
  },

  usage: async () => (await navigator.storage.estimate()).usage,
};
