import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processToJson, renameStep } from '../../../src/core/index';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { draftOf } from '../../../src/state/drafts';
import type { Ports } from '../../../src/state/ports';
import { editsSinceFile, isChanged } from '../../../src/state/selectors/changes';
import { selectDocument } from '../../../src/state/selectors/document';
import { textOf } from '../../../src/state/workingText';
import { fileOf, quietPorts } from '../../support/editorWith';

const text = `step "build" {
    name = "Build"

    action {
        action_type = "Octopus.Script"
    }
}

step "deploy" {
    name = "Deploy"

    action {
        action_type = "Octopus.Script"
    }
}
`;

const broken = text.replace('    name = "Build"\n\n    action {', '    name = "Build\n\n    action {');

function opened(content = text) {
  const saves: string[] = [];
  const save: Ports['save'] = async ({ bytes }) => {
    saves.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    return { ok: true, way: 'file' };
  };
  const store = createEditorStore({ ...quietPorts, save, now: () => 7 });
  store.getState().changeSettings({ savesAfterReview: 'never' });
  const show = (documentId: string) =>
    store.getState().navigate({
      screen: 'process',
      documentId,
      tab: 'steps',
      part: null,
      selection: null,
      field: null,
      panel: null,
      filter: '',
    });
  const [id] = store.getState().open([{ ...fileOf('deployment_process.ocl', content), handle: { kind: 'file' } }]);
  if (id !== undefined) show(id);
  const document = () => selectDocument(store.getState())!;
  const shown = () => textOf(document(), document().content);
  return { store, saves, show, document, shown };
}

test('a text written by hand is one edit, and saving gives its exact bytes', async () => {
  const { store, saves, document, shown } = opened();
  const written = text.replace('name = "Build"', 'name    = "Build"').replace('"Deploy"', '"Ship"');
  expect(store.getState().applyText(written)).toEqual([]);
  expect(document().past.map((entry) => entry.label)).toEqual(['Edit the text (2 lines changed)']);
  expect(document().content.process.steps.map((step) => step.name)).toEqual(['Build', 'Ship']);
  expect(shown()).toBe(written);
  await store.getState().save();
  expect(saves).toEqual([written]);
  expect(isChanged(document())).toBe(false);
});

test('a text that changes no setting, only its layout, counts as a change all the same', async () => {
  const { store, saves, document } = opened();
  store.getState().applyText(text.replace('name = "Build"', 'name   = "Build"'));
  expect(editsSinceFile(document())).toBe(1);
  store.getState().undo();
  expect(isChanged(document())).toBe(false);
  await store.getState().save();
  expect(saves).toEqual([text]);
});

test('the same text makes no entry, and a broken one changes nothing and is reported', () => {
  const { store, document } = opened();
  expect(store.getState().applyText(text)).toEqual([]);
  const found = store.getState().applyText(broken);
  expect(found[0]).toMatchObject({ severity: 'error', at: { line: 2 } });
  expect(document().past).toEqual([]);
});

test('later edits continue from the written text, line by line, and undo goes back through both', () => {
  const { store, document, shown } = opened();
  const written = text.replace('    name = "Build"', '\n    name     = "Build"\n');
  store.getState().applyText(written);
  const [, deploy] = document().content.process.steps;
  store.getState().edit('Rename', (process) => renameStep(process, deploy!.id, 'Ship'));
  expect(shown()).toBe(written.replace('"Deploy"', '"Ship"'));
  store.getState().undo();
  expect(shown()).toBe(written);
  store.getState().undo();
  expect(shown()).toBe(text);
  store.getState().redo();
  expect(shown()).toBe(written);
});

test('the JSON of an OCL file can be edited too, and the file keeps its own lines', async () => {
  const { store, saves, document } = opened();
  const json = processToJson(document().content.process);
  const before = document().content.process;
  expect(store.getState().applyText(json, 'json')).toEqual([]);
  expect(document().past).toEqual([]);
  expect(store.getState().applyText(json.replaceAll('"Deploy"', '"Ship"'), 'json')).toEqual([]);
  expect(document().content.process.steps[0]).toBe(before.steps[0]);
  await store.getState().save();
  expect(saves).toEqual([text.replace('"Deploy"', '"Ship"')]);
});

test('the selected step stays selected over a text with other steps before it', () => {
  const { store, document } = opened();
  const view = store.getState().view;
  const deploy = document().content.process.steps[1]!;
  if (view.screen === 'process')
    store.getState().navigate({ ...view, selection: { stepId: deploy.id, actionId: null } });
  store.getState().applyText(text.replace('step "build"', 'step "first" {\n    action {\n    }\n}\n\nstep "build"'));
  const now = store.getState().view;
  const selected = now.screen === 'process' ? now.selection?.stepId : null;
  expect(document().content.process.steps.find((step) => step.id === selected)?.slug).toBe('deploy');
});

test('a draft brings the written text back, saved or not', async () => {
  const { store, document } = opened();
  const written = text.replace('name = "Build"', 'name    = "Build"');
  store.getState().applyText(written);
  for (const saves of [false, true]) {
    if (saves) await store.getState().save();
    const draft = structuredClone({
      ...draftOf(document(), 0),
      file: { ...draftOf(document(), 0).file, handle: null },
    });
    const later = createEditorStore(quietPorts);
    later.getState().restore([draft]);
    const restored = later.getState().documents[document().id]!;
    expect(textOf(restored, restored.content)).toBe(written);
    expect(isChanged(restored)).toBe(!saves);
  }
});

test('any text that is taken is saved with its exact bytes', async () => {
  const lines = fc.constantFrom('   ', '', '    name = "Other"', 'step "x" {', '}', '    action {', '    }', '\t');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(16), lines), { maxLength: 4 }), async (inserts) => {
      const { store, saves } = opened();
      const written = text.split('\n');
      for (const [at, line] of inserts) written.splice(at, 0, line);
      const found = store.getState().applyText(written.join('\n'));
      await store.getState().save();
      expect(saves).toEqual([found.length === 0 ? written.join('\n') : text]);
    }),
    { numRuns: 150, seed: 41 },
  );
});

test('a broken file opens with its readable part, and saving restores the rest', async () => {
  const { store, saves, show, document } = opened(broken);
  expect(store.getState().openProblems[0]?.recovery?.readable).toEqual({ steps: 1, of: 2 });
  const id = (await store.getState().openRepaired('deployment_process.ocl', 'what can be read'))!;
  show(id);
  expect(store.getState().openProblems).toEqual([]);
  expect(document().content.process.steps.map((step) => step.name)).toEqual(['Deploy']);
  expect(document().unread.length).toBeGreaterThan(0);
  await store.getState().save();
  expect(saves).toEqual([broken]);
  store.getState().edit('Rename', (process) => renameStep(process, process.steps[0]!.id, 'Ship'));
  await store.getState().save();
  expect(saves.at(-1)).toBe(broken.replace('"Deploy"', '"Ship"'));
  const draft = draftOf(document(), 0);
  const later = createEditorStore(quietPorts);
  later.getState().restore([draft]);
  expect(later.getState().documents[id]?.content.process.steps.map((step) => step.name)).toEqual(['Ship']);
});

test('a broken file that was repaired by hand opens, differs from its file, and is saved as written', async () => {
  const { store, saves, show, document } = opened(broken);
  expect(await store.getState().openRepaired('deployment_process.ocl', { text: broken })).toBeNull();
  expect(store.getState().openProblems).toHaveLength(1);
  show((await store.getState().openRepaired('deployment_process.ocl', { text }))!);
  expect(document().content.process.steps).toHaveLength(2);
  expect(isChanged(document())).toBe(true);
  const later = createEditorStore(quietPorts);
  later.getState().restore([draftOf(document(), 0)]);
  expect(isChanged(later.getState().documents[document().id]!)).toBe(true);
  await store.getState().save();
  expect(saves).toEqual([text]);
  expect(isChanged(document())).toBe(false);
});

test('a save says that pending text is not included', async () => {
  const { store, saves } = opened();
  store.getState().keepPendingText({ form: 'ocl', text: `${text}\n`, over: text });
  await store.getState().save();
  expect(saves).toEqual([text]);
  expect(store.getState().notices.at(-1)?.text).toContain('is not applied yet and is not part of it');
});

test('the first save shows its lines and waits, the next one does not', async () => {
  const { store, saves } = opened();
  store.getState().changeSettings({ savesAfterReview: 'first' });
  store.getState().applyText(text.replace('"Deploy"', '"Ship"'));
  await store.getState().save();
  expect(saves).toEqual([]);
  expect(store.getState().saveReview).toMatchObject({ cause: 'first', before: text });
  await store.getState().save({ reviewed: true });
  expect(saves).toHaveLength(1);
  expect(store.getState().saveReview).toBeNull();
  store.getState().undo();
  await store.getState().save();
  expect(saves).toEqual([text.replace('"Deploy"', '"Ship"'), text]);
});

test('outside changes are overwritten only after confirmation', async () => {
  const onDisk = new TextEncoder().encode('theirs');
  const asked: (string | null)[] = [];
  const save: Ports['save'] = async ({ expected }) => {
    asked.push(expected && new TextDecoder().decode(expected));
    const error = { kind: 'changed-elsewhere', message: 'It was changed at 14:02.', onDisk } as const;
    return asked.at(-1) === 'theirs' ? { ok: true, way: 'file' } : { ok: false, error };
  };
  const { store, show } = opened();
  const other = createEditorStore({ ...quietPorts, save });
  const [id] = other.getState().open([{ ...fileOf('deployment_process.ocl', text), handle: {} }]);
  other.getState().navigate({ ...store.getState().view, documentId: id! } as never);
  show(id!);
  other.getState().applyText(text.replace('"Deploy"', '"Ship"'));
  await other.getState().save({ reviewed: true });
  expect(other.getState().saveReview).toMatchObject({
    cause: 'changed-elsewhere',
    message: 'It was changed at 14:02.',
  });
  await other.getState().save({ overwrites: true });
  expect(asked).toEqual([text, 'theirs']);
  expect(other.getState().saveReview).toBeNull();
});
