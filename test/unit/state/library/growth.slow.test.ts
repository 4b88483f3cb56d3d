import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ok, type Process, setActionProperty } from '../../../../src/core/index';
import { DocumentRecords } from '../../../../src/state/library/DocumentRecords';
import { editorWith } from '../../../support/editorWith';
import { granted } from '../../../support/granted';
import { sample } from '../../../support/samples';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is in use behind the task at hand: what a weak reference was asked for in it is there until it ends. */
async function heapUsed(): Promise<number> {
  await setImmediate();
  for (let turn = 0; turn < 3; turn += 1) collect();
  return process.memoryUsage().heapUsed;
}

/** A process that is open and kept after each edit, as the page does it. */
function edited(from: Process) {
  const store = editorWith(from);
  const head = { key: 'k', format: 1, id: 'test', title: 'Test', origin: 'file' } as const;
  const records = new DocumentRecords({ ...head, createdAt: 0, removedAt: null, session: null });
  const document = () => store.getState().documents['test']!;
  const keep = () => records.batchFor(document(), { at: 1, by: 'page', session: null })?.confirm();
  keep();
  const edit = (number: number) => {
    store.getState().edit(`Edit ${number}`, (now) => {
      const { id, actions } = now.steps[(number * 379) % now.steps.length]!;
      return ok(granted(setActionProperty(now, id, actions[0]!.id, 'Note', `edit ${number}`)));
    });
    keep();
  };
  return { store, document, edit };
}

/** Steps of about a kilobyte, none of which shares anything with another. */
function largeProcess(count: number): Process {
  const { steps, ...frame } = sample('two-hundred-steps').process;
  const one = steps.find(({ actions }) => actions.length === 1)!;
  const properties = (at: number) =>
    new Map(['Script', 'Feed', 'Package', 'Note'].map((key) => [key, `${key} of ${at} `.repeat(20)]));
  return {
    ...frame,
    steps: Array.from({ length: count }, (_, at) => ({
      ...structuredClone(one),
      ...{ id: `s${at}`, slug: `step-${at}`, name: `Step ${at}` },
      actions: [{ ...structuredClone(one.actions[0]!), id: `a${at}`, name: `Step ${at}`, properties: properties(at) }],
    })),
  };
}

/** In a browser a reference takes half the bytes it takes here, and half of the process is the goal there. */
const most = 0.6;

test('a thousand edits that can be undone take about half of a process of a thousand steps at most', async () => {
  const before = await heapUsed();
  const plain = largeProcess(1000);
  const weight = (await heapUsed()) - before;
  const { store, document, edit } = edited(plain);
  const opened = await heapUsed();
  for (let number = 1; number <= 1000; number += 1) edit(number);
  const added = (await heapUsed()) - opened;
  expect(document().past).toHaveLength(1000);
  console.log(`1,000 entries add ${(added / weight).toFixed(2)} of the process (${(weight / 1e6).toFixed(1)} MB).`);
  expect(added).toBeLessThan(weight * most);
  for (let back = 0; back < 1000; back += 1) store.getState().undo();
  expect(document().content.process).toBe(plain);
  expect((await heapUsed()) - opened).toBeLessThan(weight * most);
  expect(document().future).toHaveLength(1000);
});

test('two thousand edits on "Two hundred steps": the last thousand adds no more than the first', async () => {
  const { document, edit } = edited(sample('two-hundred-steps').process);
  const marks = [{ heap: await heapUsed(), time: process.cpuUsage().user }];
  for (let number = 1; number <= 2000; number += 1) {
    edit(number);
    if (number % 1000 === 0) marks.push({ heap: await heapUsed(), time: process.cpuUsage().user });
  }
  const added = marks.slice(1).map(({ heap }, at) => (heap - marks[at]!.heap) / 1000);
  const times = marks.slice(1).map(({ time }, at) => (time - marks[at]!.time) / 1000);
  console.log(`Bytes an edit: ${added.map(Math.round).join(', ')}; µs an edit: ${times.map(Math.round).join(', ')}.`);
  expect(added.at(-1)!).toBeLessThan(1.1 * added[0]!);
  expect(document().past).toHaveLength(1000);
});

test('an edit too old to be undone is held by nothing', async () => {
  const { document, edit } = edited(sample('two-hundred-steps').process);
  edit(1);
  const first = new WeakRef(document().past[0]!.to);
  for (let number = 2; number <= 1600; number += 1) edit(number);
  await heapUsed();
  expect(first.deref()).toBeUndefined();
});
