import type { StoreApi } from 'zustand';
import { parseAddress } from '../../../src/app/address';
import { contentsOf } from '../../../src/app/share/contentsOf';
import { viewOf } from '../../../src/app/viewAddress';
import { type MarkChoice, markedParts, readShared, resolvedText, writeProcess } from '../../../src/core/index';
import { createTemplateReader } from '../../../src/data/feeds/templateReader';
import { zipTexts } from '../../../src/data/feeds/zipTexts';
import { unpackText } from '../../../src/data/share/packText';
import { refusalOf } from '../../../src/data/storage/incomingFile';
import { stepsInText } from '../../../src/rows/clipboard';
import type { EditorState } from '../../../src/state/editorState';
import type { IncomingFile } from '../../../src/state/ports';
import { scenarioOf } from '../../../src/state/scenarioFile';
import { openShared } from '../../../src/state/sharing';
import { builtinTemplates } from '../templates';
import type { HostileFile, HostileImport } from './realImports';

/** What came of an import: how much of it was taken, and what was said of the rest. */
export interface Taken {
  readonly count: number;
  readonly said: readonly Said[];
}

/** A refusal: its sentences, and the file it is about where there are several. */
export interface Said {
  readonly place: string;
  readonly message: string;
}

const builtins = builtinTemplates();
const choices: readonly MarkChoice[] = ['ours', 'theirs', 'both'];

/** What the app does with an import, without a page. Nothing of it stays open. */
export async function takeHostile(store: StoreApi<EditorState>, hostile: HostileImport): Promise<Taken> {
  const { name, bytes, others } = hostile;
  const text = bytes.toString('utf8');
  const files = [{ name, bytes }, ...others].map(incoming);
  switch (hostile.kind) {
    case 'ocl':
    case 'json':
    case 'model':
    case 'answers':
    case 'folder':
    case 'conflict':
      return opened(store, files);
    case 'scenario': {
      const read = scenarioOf(files[0] as IncomingFile);
      return read.ok
        ? { count: 1, said: [] }
        : { count: 0, said: read.error.map((message) => ({ place: name, message })) };
    }
    case 'backup':
      return within(store, async () => {
        await store.getState().restoreBackup(files[0] as IncomingFile);
      });
    case 'template': {
      const reader = createTemplateReader(builtins, 'custom');
      reader.take({ path: name, text });
      return ofTemplates(reader);
    }
    case 'zip': {
      const { files: inside, problems } = await zipTexts(name, new Uint8Array(bytes));
      const reader = createTemplateReader(builtins, 'custom');
      for (const problem of problems) reader.refuse(problem);
      for (const each of inside) reader.take(each);
      return ofTemplates(reader);
    }
    case 'clipboard': {
      const steps = stepsInText(text);
      return steps.ok
        ? { count: steps.steps.length, said: [] }
        : { count: 0, said: [{ place: '', message: steps.reason }] };
    }
    case 'link': {
      const address = parseAddress(text.slice(2));
      if (address.screen === 'process') viewOf(address, store.getState().documents['anchor']?.content.process ?? null);
      return { count: 1, said: [] };
    }
    case 'shared link': {
      const address = parseAddress(text.slice(2));
      const unpacked = await unpackText(address.screen === 'shared' ? address.data : '');
      return unpacked.ok
        ? ofShared(store, unpacked.text)
        : { count: 0, said: [{ place: '', message: unpacked.message }] };
    }
    case 'share file':
      return ofShared(store, text);
  }
}

function incoming({ name, bytes }: HostileFile): IncomingFile {
  const refusal = refusalOf(name, bytes);
  const path = `shop/.octopus/${name}`;
  return { name, path, handle: null, bytes: new Uint8Array(bytes), ...(refusal === null ? {} : { refusal }) };
}

/** Opens files with every yes a person can say on the way, and mends what version control left in them. */
async function opened(store: StoreApi<EditorState>, files: readonly IncomingFile[]): Promise<Taken> {
  let parts = 0;
  const taken = await within(store, async () => {
    const { offer, chooseProject, takeImport, openRepaired } = store.getState();
    offer(files);
    parts = Object.keys(store.getState().importReview?.parts ?? {}).length;
    for (const project of store.getState().importReview?.projects ?? []) chooseProject(project);
    if (store.getState().importReview !== null) takeImport({ kind: 'open' });
    for (const { fileName, recovery } of store.getState().openProblems) {
      if (recovery?.isMarked) {
        const marked = markedParts(recovery.text) ?? [];
        const conflicts = marked.filter(({ kind }) => kind === 'conflict');
        const mended = resolvedText(
          marked,
          conflicts.map((_each, at) => choices[at % choices.length]),
        );
        if (mended !== null) await openRepaired(fileName, { text: mended });
      } else if (recovery?.readable) await openRepaired(fileName, 'what can be read');
    }
  });
  return { ...taken, count: taken.count + parts };
}

function ofShared(store: StoreApi<EditorState>, text: string): Promise<Taken> | Taken {
  const shared = readShared(text);
  if (!shared.ok) return { count: 0, said: [{ place: '', message: shared.error }] };
  contentsOf(shared.value);
  return within(store, async () => void openShared(store, shared.value));
}

function ofTemplates(reader: ReturnType<typeof createTemplateReader>): Taken {
  const { found, problems } = reader.result();
  return { count: found.length, said: problems.map(({ path, message }) => ({ place: path, message })) };
}

/** Takes something in, hands out what was said of it, and closes what it opened. */
async function within(store: StoreApi<EditorState>, take: () => Promise<void>): Promise<Taken> {
  const before = new Set(Object.keys(store.getState().documents));
  store.getState().closeProblems();
  const said: Said[] = [];
  const hear = store.subscribe((now, earlier) => {
    for (const problem of now.openProblems)
      if (!earlier.openProblems.includes(problem)) said.push({ place: problem.fileName, message: problem.message });
    for (const notice of now.notices)
      if (!earlier.notices.includes(notice)) said.push({ place: '', message: notice.text });
  });
  await take();
  hear();
  let count = 0;
  for (const [id, document] of Object.entries(store.getState().documents)) {
    if (before.has(id)) continue;
    count += 1;
    // What came in can be written again.
    writeProcess(document.content.process, document.source);
    store.getState().close(id);
  }
  store.getState().closeProblems();
  return { count, said };
}
