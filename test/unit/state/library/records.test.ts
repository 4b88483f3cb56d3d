import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { HeadRecord, KeptRecords, LogRecord, PartRecord, RecordBatch } from '../../../../src/core/index';
import { ok, type Process } from '../../../../src/core/index';
import { logText, packedBatch } from '../../../../src/data/storage/library/packing/packedBatch';
import { unpackedParts, unpackedRecords } from '../../../../src/data/storage/library/packing/unpackedRecords';
import { partSchema } from '../../../../src/data/storage/schemas/recordSchemas';
import { createEditorStore } from '../../../../src/state/createEditorStore';
import { DocumentRecords } from '../../../../src/state/library/DocumentRecords';
import { restoredDocument } from '../../../../src/state/library/restoreDocument';
import type { OpenDocument } from '../../../../src/state/openDocument';
import { textOf } from '../../../../src/state/workingText';
import { fileOf, quietPorts } from '../../../support/editorWith';
import { granted } from '../../../support/granted';
import { sampleText } from '../../../support/samples';

const file = ['a', 'b', 'c', 'd']
  .map(
    (name) =>
      `step "${name}" {\n    name = "${name}"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`,
  )
  .join('\n');

function partsOf({ logs }: RecordBatch): readonly PartRecord[] {
  return logs.flatMap(({ parts }) => parts);
}

/** Everything that batches left in the browser, as it would be read. */
function shelf() {
  let head: HeadRecord | undefined;
  let origin: KeptRecords['origin'] | undefined;
  const log = new Map<number, LogRecord>();
  const parts = new Map<number, PartRecord>();
  const typed = new Map<string, KeptRecords['typed'][number]>();
  /** The same as the database has it. */
  const packs = new Map<number, { readonly part: number }>();
  const texts = new Map<number, unknown>();
  const unpacked = () => {
    const packed = { parts: [...packs.values()].flatMap(unpackedParts), log: [...texts.values()] };
    const found = unpackedRecords(structuredClone(packed));
    const all = [...found.parts, ...found.sound] as PartRecord[];
    return { log: found.log as LogRecord[], parts: all.sort((left, right) => left.part - right.part) };
  };
  return {
    parts,
    log,
    write(batch: RecordBatch) {
      const parted = batch.logs.flatMap((write) => write.parts);
      if (batch.logs.some(({ record }) => log.has(record.number))) throw new Error('The number is taken.');
      if (batch.isFresh) for (const map of [parts, packs, typed]) map.clear();
      const packed = packedBatch(batch.key, batch.logs);
      for (const part of [...packs.keys()]) if (part < (batch.partsFrom ?? 0)) packs.delete(part);
      for (const pack of packed.parts as { readonly part: number }[]) packs.set(pack.part, pack);
      for (const text of packed.logs) texts.set((text as LogRecord).number, text);
      for (const { record } of batch.logs) log.set(record.number, record);
      for (const part of [...parts.keys()]) if (part < (batch.partsFrom ?? 0)) parts.delete(part);
      for (const number of [...log.keys()]) if (number < (batch.logFrom ?? 0)) log.delete(number);
      for (const record of batch.emptied ?? []) {
        log.set(record.number, record);
        texts.set(record.number, { key: 'k', number: record.number, text: logText(record) });
      }
      const [from, to] = batch.partsGone ?? [0, 0];
      for (const map of [parts, packs])
        for (const part of [...map.keys()]) if (part >= from && part < to) map.delete(part);
      for (const { from: _from, ...part } of parted) parts.set(part.part, structuredClone(part));
      head = batch.head ?? head;
      origin = batch.origin ?? origin;
      for (const each of batch.typed ?? []) {
        if (each.text === null) typed.delete(each.field);
        else typed.set(each.field, each);
      }
    },
    /** All that the database holds of it, as text. */
    stored: () => JSON.stringify([[...packs.values()], [...texts.values()]]),
    /** What comes out of the packed records, which must be the same. */
    readPacked(): KeptRecords {
      const plain = this.read();
      const { parts: found, log: texted } = unpacked();
      expect(found).toEqual(plain.parts);
      const read = { ...plain, parts: found, log: texted.filter(({ number }) => number >= (origin?.logStart ?? 0)) };
      expect(read.log).toEqual(plain.log);
      for (const part of found) expect(v.safeParse(partSchema, part).issues).toBeUndefined();
      return read;
    },
    read: (): KeptRecords =>
      structuredClone({
        ...{ head: head!, origin: origin!, typed: [...typed.values()] },
        log: [...log.values()].filter(({ number }) => number >= (origin?.logStart ?? 0)),
        parts: [...parts.values()].sort((left, right) => left.part - right.part),
        ...{ versions: [], unreadVersions: [] },
      }),
  };
}

function opened(text = file) {
  let now = 0;
  const store = createEditorStore({ ...quietPorts, now: () => now });
  store.getState().open([fileOf('deployment_process.ocl', text)], { id: 'test', title: 'Test' });
  store.getState().navigate({
    ...{ screen: 'process', documentId: 'test', tab: 'steps', part: null },
    ...{ selection: null, field: null, panel: null, filter: '' },
  });
  const box = shelf();
  const records = new DocumentRecords({
    ...{ key: 'k', format: 1, id: 'test', title: 'Test', origin: 'file' },
    ...{ createdAt: 0, removedAt: null, session: null },
  });
  const document = () => store.getState().documents['test']!;
  const keep = (from: DocumentRecords = records) => {
    const pending = from.batchFor(document(), { at: 1, by: 'page', session: null });
    if (pending !== null) {
      box.write(pending.batch);
      pending.confirm(packedBatch('k', pending.batch.logs).size);
    }
    return pending?.batch ?? null;
  };
  const rename = (at: number, name: string, fold?: string) =>
    store.getState().edit(`Rename to ${name}`, renamed(at, name), fold === undefined ? {} : { fold });
  const wait = (time: number) => {
    now += time;
  };
  return { store, box, records, document, keep, rename, wait };
}

function renamed(at: number, name: string) {
  return (process: Process) =>
    ok({ ...process, steps: process.steps.map((step, index) => (index === at ? { ...step, name } : step)) });
}

/** What a person would see of a document after a reload. */
function seen(document: OpenDocument) {
  return {
    text: textOf(document, document.content),
    past: document.past.map(({ id, label, before, place }) => ({ id, label, place, text: textOf(document, before) })),
    future: document.future.map(({ id, label, after }) => ({ id, label, text: textOf(document, after) })),
    model: document.content.model,
    scenario: document.content.scenario,
    saved: textOf(document, { process: document.savedProcess }),
    lastEdit: document.lastEdit,
    pendingText: document.pendingText,
    typed: document.typed,
  };
}

test('an edit of one step writes one step and one log record, however many steps there are', () => {
  const { keep, rename } = opened();
  keep();
  rename(1, 'B');
  const batch = keep()!;
  expect(partsOf(batch)).toMatchObject([
    { kind: 'step', value: { name: 'B' }, from: { part: 1, value: { name: 'b' } } },
  ]);
  expect(batch.logs.map(({ record }) => record)).toMatchObject([
    { number: 1, history: { added: [{ label: 'Rename to B' }] } },
  ]);
  expect(batch.head).toBeUndefined();
  expect(batch.origin).toBeUndefined();
  expect(JSON.stringify(batch.logs[0]!.record).length).toBeLessThan(400);
});

test('looking around writes nothing; undo and redo write no step', () => {
  const { store, keep, rename } = opened();
  keep();
  expect(keep()).toBeNull();
  rename(0, 'A');
  keep();
  store.getState().undo();
  expect(partsOf(keep()!)).toEqual([]);
  store.getState().redo();
  expect(partsOf(keep()!)).toEqual([]);
});

test('typing that continues an entry leaves nothing of what it replaces, and writes nothing else again', () => {
  const { keep, rename, box } = opened();
  keep();
  const sizes: number[] = [];
  for (let letter = 1; letter <= 100; letter += 1) {
    rename(2, 'x'.repeat(100_000 + letter), 'name');
    keep();
    sizes.push([...box.parts.values()].filter(({ kind }) => kind === 'step').length);
    // The step's name, the label, and the numbers of the records before.
    expect(box.stored().length).toBeLessThan(220_000);
  }
  expect(new Set(sizes)).toEqual(new Set([4 + 1]));
  expect(box.log.get(0)?.start).toBeDefined();
  const { document } = granted(restoredDocument(box.read()));
  expect(document.content.process.steps[2]?.name).toHaveLength(100_100);
  expect(document.past).toHaveLength(1);
});

test('a step that was saved stays although its edit was undone and another came', () => {
  const { store, keep, rename, box, document } = opened();
  keep();
  rename(0, 'Saved');
  keep();
  const saved = { ...document(), savedProcess: document().content.process, savedAt: 5 };
  store.setState({ documents: { test: saved } });
  keep();
  store.getState().undo();
  rename(0, 'Other');
  keep();
  const again = granted(restoredDocument(box.read())).document;
  expect(again.savedProcess.steps[0]?.name).toBe('Saved');
  expect(again.content.process.steps[0]?.name).toBe('Other');
});

test('a write that failed is made up for by the next', () => {
  const { rename, records, document, keep, box } = opened();
  keep();
  rename(0, 'A');
  records.batchFor(document(), { at: 1, by: 'lost', session: null });
  rename(1, 'B');
  keep();
  expect(seen(granted(restoredDocument(box.read())).document)).toEqual(seen(document()));
});

test('where a record of the log is missing, everything before it is restored, and the next write begins again', () => {
  const { rename, keep, box } = opened();
  keep();
  for (const name of ['A1', 'A2', 'A3']) {
    rename(0, name);
    keep();
  }
  box.log.delete(2);
  const { document, records } = granted(restoredDocument(box.read()));
  expect(document.content.process.steps[0]?.name).toBe('A1');
  const pending = records.batchFor(document, { at: 9, by: 'page', session: null })!;
  expect(pending.batch).toMatchObject({ isFresh: true, logs: [{ record: { number: 4 } }, { record: { number: 5 } }] });
  box.write(pending.batch);
  expect(seen(granted(restoredDocument(box.read())).document)).toEqual(seen(document));
});

/** Which of the names that were ever given are stored. */
function storedNames({ box }: Pick<ReturnType<typeof opened>, 'box'>): readonly string[] {
  return [...new Set(box.stored().match(/typed-\d+-/g) ?? [])].sort();
}

/** Which of them a person could see again, by undoing or redoing. */
function neededNames({ content, past, future }: OpenDocument): readonly string[] {
  return namesIn([content, ...[...past, ...future].flatMap(({ before, after }) => [before, after])]);
}

function namesIn(contents: readonly OpenDocument['content'][]): readonly string[] {
  const texts = contents.map(({ process, model }) => JSON.stringify([process.steps.map(({ name }) => name), model]));
  return [...new Set(texts.join().match(/typed-\d+-/g) ?? [])].sort();
}

function added(name: string, count: number) {
  return ({ steps, ...process }: Process) =>
    ok({ ...process, steps: [...steps, { ...steps[0]!, id: `new-${count}`, name }] });
}

const typing = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), at: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), at: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), at: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('model' as const), at: fc.nat(1) }) },
  ...(['undo', 'redo', 'wait', 'reload', 'save', 'late'] as const).map((kind) => ({
    ...{ weight: kind === 'undo' ? 4 : 1, arbitrary: fc.record({ kind: fc.constant(kind), at: fc.constant(0) }) },
  })),
);

test('nothing that was typed stays stored once it is in no history any more', () => {
  fc.assert(
    fc.property(fc.array(typing, { maxLength: 60 }), (acts) => {
      const all = opened();
      const { store, keep, box, document, wait } = all;
      let { records } = all;
      keep();
      const everSaved = new Set<string>();
      let [count, isKept] = [0, true];
      for (const { kind, at } of acts) {
        count += 1;
        const text = `typed-${count}-`;
        const { edit, undo, redo } = store.getState();
        if (kind === 'type') edit(`Rename to ${text}`, renamed(at, text), { fold: `name ${at}` });
        else if (kind === 'rename') edit(`Rename to ${text}`, renamed(at, text));
        else if (kind === 'add') edit(`Add ${text}`, added(text, count));
        else if (kind === 'model')
          edit(
            `Edit ${text}`,
            { model: (model) => ({ ...model, variables: [{ name: text, value: '' }] }) },
            { fold: `model ${at}` },
          );
        else if (kind === 'undo') undo();
        else if (kind === 'redo') redo();
        else if (kind === 'wait') wait(2000);
        else if (kind === 'save') {
          const { content } = document();
          store.setState({ documents: { test: { ...document(), savedProcess: content.process, savedAt: count } } });
          for (const name of namesIn([content])) everSaved.add(name);
        } else if (kind === 'reload' && isKept) {
          const again = granted(restoredDocument(box.readPacked()));
          records = again.records;
          store.setState({ documents: { test: again.document } });
        }
        // What comes while a write runs is written with the next.
        isKept = kind !== 'late';
        if (!isKept) continue;
        keep(records);
        const needed = neededNames(document());
        const stored = storedNames(all);
        // What is in a file can stay until the log begins again.
        expect(stored.filter((name) => !needed.includes(name) && !everSaved.has(name))).toEqual([]);
        expect(needed.filter((name) => !stored.includes(name))).toEqual([]);
        expect(seen(granted(restoredDocument(box.readPacked())).document)).toEqual(seen(document()));
      }
    }),
  );
});

test('after thousands of edits each writes its step and a log record, and storage does not grow', () => {
  const { store, keep, rename, box, document } = opened(sampleText('two-hundred-steps', 'deployment_process.ocl'));
  keep();
  const atFirst = box.parts.size;
  const stored = [];
  for (let edit = 1; edit <= 2100; edit += 1) {
    rename((edit * 7) % 200, `Edit ${edit}`);
    const batch = keep()!;
    const log = batch.logs.map(({ record }) => record);
    const isBegun = log[0]!.start !== undefined;
    if (!isBegun)
      expect(partsOf(batch)).toMatchObject([{ kind: 'step', from: { value: { name: expect.any(String) } } }]);
    const added = log.map(({ history }) => history!.added.length);
    expect(added).toEqual(isBegun ? [Math.min(edit, 1000) - 1, 1] : [1]);
    stored.push({ parts: box.parts.size, log: box.log.size });
    // A page that slept for less than a thousand edits finds its next number taken, and so writes over nothing.
    for (const slept of [1, 500, 999]) if (edit > slept) expect(box.log.has(edit - slept)).toBe(true);
  }
  // A thousand edits of the history, what the log gathers until it begins again, and its last beginning.
  expect(Math.max(...stored.map(({ log }) => log))).toBeLessThanOrEqual(2 * 1001);
  expect(Math.max(...stored.map(({ parts }) => parts))).toBeLessThanOrEqual(2 * atFirst + 2 * 1001);
  expect(seenShort(granted(restoredDocument(box.read())).document)).toEqual(seenShort(document()));
  for (let back = 0; back < 700; back += 1) store.getState().undo();
  keep();
  rename(0, 'Behind what was undone');
  keep();
  const restored = granted(restoredDocument(box.read()));
  expect(seenShort(restored.document)).toEqual(seenShort(document()));
  expect(restored.document.past).toHaveLength(301);
});

/** What can be seen of a long history without writing the text of each of its versions. */
function seenShort(shown: OpenDocument) {
  const { past, future } = shown;
  const names = (content: OpenDocument['content']) => content.process.steps.map(({ name }) => name);
  return {
    text: textOf(shown, shown.content),
    labels: [past, future].map((entries) => entries.map(({ id, label }) => `${id} ${label}`)),
    some: past.filter((_, at) => at % 50 === 0).map(({ before, after }) => [names(before), names(after)]),
  };
}

test('a damaged piece is said in words', () => {
  const { keep, box } = opened();
  keep();
  box.parts.delete(0);
  expect(restoredDocument(box.read())).toEqual({ ok: false, error: 'a piece of it is missing' });
});

test('after edits, undo, redo, typing, texts and saves of any order, a reload shows the same, and saves the same bytes', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('rename' as const), at: fc.nat(3), name: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant('type' as const), at: fc.nat(3), name: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constantFrom('name of s1', 'text', '__proto__', 'constructor'),
      typed: fc.option(fc.record({ text: fc.string({ maxLength: 4 }), over: fc.string({ maxLength: 4 }) })),
    }),
    fc.record({ kind: fc.constantFrom('undo', 'redo', 'save', 'keep', 'reload', 'move', 'model', 'write', 'apply') }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const { store, keep, rename, box, document, wait, records: first } = opened();
      let records = first;
      for (const each of acts) {
        wait(each.kind === 'type' ? 10 : 2000);
        if (each.kind === 'rename') rename(each.at, each.name);
        else if (each.kind === 'type') rename(each.at, each.name, `name ${each.at}`);
        else if (each.kind === 'field') store.getState().keepTyped(each.field, each.typed);
        else if (each.kind === 'undo') store.getState().undo();
        else if (each.kind === 'redo') store.getState().redo();
        else if (each.kind === 'keep') keep(records);
        else if (each.kind === 'save')
          store.setState({
            documents: { test: { ...document(), savedProcess: document().content.process, savedAt: 1 } },
          });
        else if (each.kind === 'move')
          store.getState().edit('Move', (process) => ok({ ...process, steps: process.steps.toReversed() }));
        else if (each.kind === 'model')
          store.getState().edit('Change', { model: (model) => ({ ...model, environments: [{ name: 'Test' }] }) });
        else if (each.kind === 'write') store.getState().keepPendingText({ form: 'ocl', text: 'half', over: 'all' });
        else if (each.kind === 'apply') store.getState().applyText(`${file}# a remark\n`);
        else {
          keep(records);
          const restored = granted(restoredDocument(box.readPacked()));
          records = restored.records;
          store.setState({ documents: { test: restored.document } });
          expect(records.has(document())).toBe(true);
          expect(keep(records)).toBeNull();
        }
      }
      keep(records);
      expect(seen(granted(restoredDocument(box.readPacked())).document)).toEqual(seen(document()));
    }),
    { numRuns: 150, seed: 16 },
  );
});

test('scenarios kept under a name come back with their history; records from before them have none', () => {
  const { store, box, keep, document } = opened();
  keep();
  expect(JSON.stringify(box.read())).not.toContain('scenarios');
  expect(granted(restoredDocument(box.read())).document.content.scenarios).toBeUndefined();
  const { edit, keepScenario, removeScenario, undo } = store.getState();
  edit('Assume a fails', { scenario: (old) => ({ ...old, inject: [{ action: 'a' }] }) });
  keepScenario('A fails');
  keep();
  const kept = [{ name: 'A fails', inject: [{ action: 'a' }] }];
  expect(granted(restoredDocument(box.read())).document.content.scenarios).toEqual(kept);
  removeScenario('A fails');
  keep();
  expect(granted(restoredDocument(box.read())).document.content.scenarios).toEqual([]);
  undo();
  keep();
  const back = granted(restoredDocument(box.read())).document;
  expect(back.content.scenarios).toEqual(kept);
  expect(back.future).toHaveLength(document().future.length);
  for (const part of box.parts.values()) expect(v.safeParse(partSchema, part).issues).toBeUndefined();
});
