import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/app/address';
import { viewOf } from '../../../src/app/viewAddress';
import { writeProcess } from '../../../src/core/index';
import { createTemplateReader } from '../../../src/data/feeds/templateReader';
import { zipTexts } from '../../../src/data/feeds/zipTexts';
import { checkDraft } from '../../../src/data/storage/checkDraft';
import { refusalOf } from '../../../src/data/storage/incomingFile';
import { checkRecords } from '../../../src/data/storage/library/checkRecords';
import { stepsInText } from '../../../src/rows/clipboard';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { scenarioOf } from '../../../src/state/scenarioFile';
import { quietPorts } from '../../support/editorWith';
import { type HostileImport, hostileImport, importKinds } from '../../support/hostile/realImports';
import { randomFrom } from '../../support/random';
import { sampleText } from '../../support/samples';
import { builtinTemplates } from '../../support/templates';
import { viewOfSteps } from '../../support/viewOfSteps';

/** So many of each kind; what fails is repeated by its seed. */
const count = process.env['LONG'] === undefined ? 40 : 600;

/** The longest an import may keep the page's own thread, in milliseconds of this thread's work. */
const longest = 1000;

const builtins = builtinTemplates();

async function anchored() {
  let backup = '';
  const store = createEditorStore({
    ...quietPorts,
    checkDraft: async (draft) => checkDraft(draft),
    readRecords: async (records) => checkRecords(records),
    save: async ({ bytes }) => {
      backup = new TextDecoder().decode(bytes);
      return { ok: true, way: 'download' };
    },
  });
  const files = ['deployment_process.ocl', 'variables.ocl', 'preflight.model.json', 'schema_version.ocl'].map(
    (name) => ({
      ...{ name, path: name, handle: null },
      bytes: new TextEncoder().encode(sampleText('harbor-web', name)),
    }),
  );
  store.getState().open(files, { id: 'anchor', title: 'Anchor' });
  store.getState().navigate(viewOfSteps('anchor'));
  store.getState().edit('Rename', (before) => ({
    ok: true,
    value: { ...before, steps: before.steps.map((step, at) => (at === 0 ? { ...step, name: 'Renamed' } : step)) },
  }));
  await store.getState().saveBackup();
  return { store, backup };
}

const { store, backup } = await anchored();

/** What the app does with it, without a page. */
async function take({ kind, name, bytes }: HostileImport): Promise<void> {
  const text = bytes.toString('utf8');
  const refusal = refusalOf(name, bytes);
  const file = {
    name,
    path: name,
    handle: null,
    bytes: new Uint8Array(bytes),
    ...(refusal === null ? {} : { refusal }),
  };
  switch (kind) {
    case 'ocl':
    case 'json':
    case 'model': {
      const before = new Set(Object.keys(store.getState().documents));
      store.getState().offer([file]);
      for (const [id, document] of Object.entries(store.getState().documents)) {
        if (before.has(id)) continue;
        // What came in can be written again.
        writeProcess(document.content.process, document.source);
        store.getState().close(id);
      }
      return;
    }
    case 'scenario':
      return void scenarioOf(file);
    case 'backup': {
      const before = new Set(Object.keys(store.getState().documents));
      await store.getState().restoreBackup(file);
      for (const [id, document] of Object.entries(store.getState().documents)) {
        if (before.has(id)) continue;
        writeProcess(document.content.process, document.source);
        store.getState().close(id);
      }
      return;
    }
    case 'template': {
      const reader = createTemplateReader(builtins, 'custom');
      reader.take({ path: name, text });
      return void reader.result();
    }
    case 'zip': {
      const { files } = await zipTexts(name, new Uint8Array(bytes));
      const reader = createTemplateReader(builtins, 'custom');
      for (const each of files) reader.take(each);
      return void reader.result();
    }
    case 'clipboard':
      return void stepsInText(text);
    case 'link': {
      const address = parseAddress(text.slice(2));
      if (address.screen === 'process') viewOf(address, store.getState().documents['anchor']?.content.process ?? null);
    }
  }
}

describe.each(importKinds)('%s', (kind) => {
  test(`${count} damaged ones throw nothing, take no second, and change nothing that was open`, async () => {
    const anchor = store.getState().documents['anchor'];
    expect(anchor).toBeDefined();
    let slowest = 0;
    for (let seed = 1; seed <= count; seed += 1) {
      const hostile = hostileImport(kind, randomFrom(seed), backup);
      const before = process.cpuUsage();
      await take(hostile).catch((error: unknown) => {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
      });
      const took = process.cpuUsage(before).user / 1000;
      slowest = Math.max(slowest, took);
      expect(took, `milliseconds for seed ${seed}`).toBeLessThan(longest);
      expect(store.getState().documents['anchor'], `seed ${seed}`).toBe(anchor);
      expect(({} as { isPolluted?: unknown }).isPolluted, `seed ${seed}`).toBeUndefined();
      expect([Object.keys(Object.prototype), Object.keys(Array.prototype)], `seed ${seed}`).toEqual([[], []]);
    }
    console.log(`${kind}: ${count} imports, the slowest took ${Math.round(slowest)} ms.`);
  });
});
