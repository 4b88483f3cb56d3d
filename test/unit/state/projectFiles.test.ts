import { describe, expect, test } from 'vitest';
import { addVariable, removeVariable, setVariable, type Variable } from '../../../src/core/index';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { draftOf } from '../../../src/state/drafts';
import { changedFilesOf, projectFilesOf, withoutPlaceText } from '../../../src/state/files/projectFiles';
import type { Ports } from '../../../src/state/ports';
import { selectDocument } from '../../../src/state/selectors/document';
import { fileOf, quietPorts } from '../../support/editorWith';
import { viewOfSteps } from '../../support/viewOfSteps';

const process = 'step "build" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';
const runbook = `name = "Restart"\ndescription = ""\n\nprocess {\n    ${process.replaceAll('\n', '\n    ').trim()}\n}\n`;
const variables = `variable "Url" {
    type = "Text"

    value "https://live" {
        description = "kept"
        environment = ["production"]
    }
}

variable "Mode" {
    value "fast" {}
}
`;
const settings = 'connectivity_policy {\n    allow_deployments_to_no_targets = true\n}\nversioning_strategy {}\n';
const folder = '.octopus/web';

const onDisk = (): Record<string, string> => ({
  [`${folder}/deployment_process.ocl`]: process,
  [`${folder}/runbooks/restart.ocl`]: runbook,
  [`${folder}/variables.ocl`]: variables,
  [`${folder}/deployment_settings.ocl`]: settings,
  [`${folder}/schema_version.ocl`]: 'version = 9',
});

/** A folder on a disk that others write to as well. */
function opened({ isWritable = true, disk = onDisk(), shows = 'deployment_process.ocl' } = {}) {
  const zips: Record<string, string>[] = [];
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const pathOf = (name: string, handle: unknown) => (typeof handle === 'string' ? handle : `${folder}/${name}`);
  const save: Ports['save'] = async ({ name, bytes, handle, folder: into, expected }) => {
    if (handle === null && into == null) return { ok: true, way: 'download' };
    const path = pathOf(name, handle);
    const there = disk[path];
    if (there !== undefined && (expected === null || textOf(expected) !== there)) {
      const onDisk = new TextEncoder().encode(there);
      return { ok: false, error: { kind: 'changed-elsewhere', message: 'Changed at 14:02.', onDisk } };
    }
    disk[path] = textOf(bytes);
    return { ok: true, way: 'file', handle: path };
  };
  const ports: Ports = {
    ...quietPorts,
    save,
    readAgain: async ({ name, handle }) => {
      const text = disk[pathOf(name, handle)];
      return { ok: true, bytes: text === undefined ? null : new TextEncoder().encode(text) };
    },
    zip: async (files) => {
      zips.push(Object.fromEntries(files.map(({ path, bytes }) => [path, textOf(bytes)])));
      return { ok: true, bytes: new Uint8Array([1]) };
    },
  };
  const store = createEditorStore(ports);
  const files = Object.entries(disk).map(([path, text]) => ({
    ...fileOf(path, text),
    ...(isWritable ? { handle: path, folder } : {}),
  }));
  const ids = store.getState().open(files);
  const document = () => selectDocument(store.getState())!;
  store.getState().navigate(viewOfSteps(ids.find((id) => store.getState().documents[id]!.file.name === shows)!));
  const change = (name: string, next: Partial<Variable>) =>
    store.getState().edit('Change a value', {
      model: (model) => {
        const at = model.variables.findIndex((each) => each.name === name);
        return setVariable(model, at, { ...model.variables[at]!, ...next });
      },
    });
  const changed = () => changedFilesOf(document()).map(({ name }) => name);
  const showProcess = (name: string) => {
    const { documents, navigate } = store.getState();
    navigate(viewOfSteps(Object.values(documents).find(({ file }) => file.name === name)!.id));
  };
  return { store, disk, zips, ports, document, change, changed, showProcess };
}

const variablesPath = `${folder}/variables.ocl`;

test('an edited value goes to variables.ocl, its line alone, and undo gives the bytes back, also after saving', async () => {
  const { store, disk, change, changed } = opened();
  expect(changed()).toEqual([]);
  change('Url', { value: 'https://new' });
  expect(changed()).toEqual(['variables.ocl']);
  await store.getState().saveAll();
  expect(disk[variablesPath]).toBe(variables.replace('https://live', 'https://new'));
  expect(changed()).toEqual([]);
  store.getState().undo();
  expect(changed()).toEqual(['variables.ocl']);
  await store.getState().saveAll();
  expect(disk[variablesPath]).toBe(variables);
});

for (const where of ['one tab', 'two tabs'] as const)
  test(`variables edited in a process and in a runbook beside it, in ${where}: neither is overwritten unseen`, async () => {
    const first = opened();
    const second = where === 'one tab' ? first : opened({ disk: first.disk, shows: 'restart.ocl' });
    const { saveAll } = first.store.getState();
    first.change('Url', { value: 'https://new' });
    await saveAll();
    const written = first.disk[variablesPath];
    expect(written).toContain('https://new');
    if (where === 'one tab') first.showProcess('restart.ocl');
    second.change('Mode', { value: 'slow' });
    await second.store.getState().saveAll();
    // The second knows the file as it was opened: it shows what the first wrote, and writes nothing.
    expect(first.disk[variablesPath]).toBe(written);
    const { saveReview, takeTheirs } = second.store.getState();
    expect(saveReview).toMatchObject({ cause: 'changed-elsewhere', fileName: 'variables.ocl', before: written });
    await takeTheirs('merged');
    await second.store.getState().saveAll();
    expect(first.disk[variablesPath]).toBe(written!.replace('"fast"', '"slow"'));
  });

test('a removed value that is brought back has its type, its description and its bytes again', async () => {
  const { store, disk } = opened();
  store.getState().edit('Remove a value', { model: (model) => removeVariable(model, 0) });
  await store.getState().saveAll();
  expect(disk[variablesPath]).not.toContain('kept');
  store.getState().undo();
  await store.getState().saveAll();
  expect(disk[variablesPath]).toBe(variables);
});

test('settings go to their file, environments to a new model file that is made when it is asked for', async () => {
  const { store, disk, changed } = opened();
  store.getState().edit('Change settings of the model', {
    model: (model) => ({
      ...model,
      settings: { ...model.settings, excludeUnhealthy: true },
      environments: [{ name: 'Production' }],
    }),
  });
  expect(changed()).toEqual(['deployment_settings.ocl', 'preflight.model.json']);
  await store.getState().saveFile('settings', { reviewed: true });
  expect(disk[`${folder}/deployment_settings.ocl`]).toBe(
    settings.replace('= true\n', '= true\n    exclude_unhealthy_targets = true\n'),
  );
  await store.getState().saveModel();
  const model = JSON.parse(disk[`${folder}/preflight.model.json`]!);
  expect(model.environments).toEqual([{ name: 'Production' }]);
  expect(model.variables).toEqual([]);
  expect(changed()).toEqual([]);
});

test('a secret reaches no file of Git, and is said to have no place there', async () => {
  const { store, disk, document, changed } = opened();
  store.getState().edit('Add variable Key', {
    model: (model) => addVariable(model, { name: 'Key', value: 'hunter2', sensitive: true }),
  });
  expect(changed()).toEqual(['preflight.model.json']);
  expect(withoutPlaceText(document())).toContain('1 secret of variables has no place in "variables.ocl"');
  await store.getState().saveAll();
  expect(Object.values(disk).join()).not.toContain('hunter2');
});

test('saving with more than the process changed shows the files first, and writes all without asking if so configured', async () => {
  const { store, disk, change } = opened();
  change('Mode', { value: 'slow' });
  await store.getState().save();
  expect(store.getState().overlay).toBe('files');
  expect(disk[variablesPath]).toBe(variables);
  store.getState().changeSettings({ savesAfterReview: 'never' });
  await store.getState().save();
  expect(disk[variablesPath]).toContain('slow');
});

test('a runbook of the folder is written to its own file, and the list has it', async () => {
  const { store, disk } = opened();
  const id = store.getState().order.find((each) => store.getState().documents[each]!.file.name === 'restart.ocl')!;
  const other = store.getState().documents[id]!;
  expect(projectFilesOf(other).map(({ path }) => path)).toContain(variablesPath);
  store.getState().navigate(viewOfSteps(id));
  store.getState().edit('Rename', (before) => ({ ok: true, value: { ...before, name: 'Start again' } }));
  await store.getState().saveAll();
  expect(disk[`${folder}/runbooks/restart.ocl`]).toBe(runbook.replace('"Restart"', '"Start again"'));
});

describe('changes made by another program', () => {
  const theirs = variables.replace('"fast"', '"theirs"');

  test('is found by looking, compared three ways, and merged without losing either side', async () => {
    const { store, disk, change, document } = opened();
    change('Url', { value: 'https://mine' });
    disk[variablesPath] = theirs.replace('"Text"', '"String"');
    await store.getState().checkFiles();
    expect(store.getState().fileChecks[document().id]).toMatchObject({
      process: { kind: 'same' },
      variables: { kind: 'changed' },
      settings: { kind: 'same' },
    });
    await store.getState().compareWithDisk('variables', document().id);
    expect(store.getState().saveReview).toMatchObject({ cause: 'changed-elsewhere', base: variables });
    await store.getState().takeTheirs('merged');
    expect(document().content.model.variables.map(({ value }) => value)).toEqual(['https://mine', 'theirs']);
    await store.getState().saveAll();
    expect(disk[variablesPath]).toBe(theirs.replace('"Text"', '"String"').replace('https://live', 'https://mine'));
  });

  test('is never overwritten by a save, and theirs can be taken and taken back', async () => {
    const { store, disk, change, document } = opened();
    change('Mode', { value: 'mine' });
    disk[variablesPath] = theirs;
    await store.getState().saveAll();
    expect(disk[variablesPath]).toBe(theirs);
    await store.getState().takeTheirs('theirs');
    expect(document().content.model.variables[1]!.value).toBe('theirs');
    expect(changedFilesOf(document())).toEqual([]);
    store.getState().undo();
    expect(document().content.model.variables[1]!.value).toBe('mine');
  });

  test('in the same lines is for a person, and nothing is taken before', async () => {
    const { store, disk, change, document } = opened();
    change('Mode', { value: 'mine' });
    disk[variablesPath] = theirs;
    await store.getState().saveAll();
    await store.getState().takeTheirs('merged');
    const { mergeConflict } = store.getState();
    expect(mergeConflict?.text).toContain('<<<<<<< here\n    value "mine" {}\n=======\n    value "theirs" {}\n>>>>>>>');
    expect(document().content.model.variables[1]!.value).toBe('mine');
    await store.getState().resolveConflict(theirs.replace('theirs', 'agreed'));
    expect(document().content.model.variables[1]!.value).toBe('agreed');
    await store.getState().saveAll();
    expect(disk[variablesPath]).toBe(theirs.replace('theirs', 'agreed'));
  });

  test('is noticed after a reload as well, by the last write', async () => {
    const { store, disk, change, document, ports } = opened();
    change('Mode', { value: 'mine' });
    await store.getState().saveAll();
    const draft = structuredClone(draftOf(document(), 0));
    disk[variablesPath] = theirs;
    const later = createEditorStore(ports);
    later.getState().restore([draft]);
    later.getState().navigate(viewOfSteps(draft.id));
    await later.getState().checkFiles();
    expect(later.getState().fileChecks[draft.id]).toMatchObject({ variables: { kind: 'changed' } });
    later.getState().edit('Change', {
      model: (model) => setVariable(model, 0, { ...model.variables[0]!, value: 'https://later' }),
    });
    await later.getState().saveFile('variables', { reviewed: true });
    expect(disk[variablesPath]).toBe(theirs);
    expect(later.getState().saveReview).toMatchObject({ cause: 'changed-elsewhere' });
  });

  test('a file that is gone is said to be', async () => {
    const { store, disk, document } = opened();
    delete disk[variablesPath];
    await store.getState().checkFiles();
    expect(store.getState().fileChecks[document().id]).toMatchObject({ variables: { kind: 'gone' } });
  });
});

test('without a way to write into the folder the changed files come as a zip with their paths, and count as saved', async () => {
  const { store, zips, change, changed } = opened({ isWritable: false });
  change('Url', { value: 'https://new' });
  store.getState().edit('Rename', (before) => ({
    ok: true,
    value: { ...before, steps: before.steps.map((step) => ({ ...step, name: 'Compile' })) },
  }));
  await store.getState().downloadChanged();
  expect(Object.keys(zips[0]!)).toEqual([`${folder}/deployment_process.ocl`, variablesPath]);
  expect(zips[0]![variablesPath]).toBe(variables.replace('https://live', 'https://new'));
  expect(changed()).toEqual([]);
  store.getState().undo();
  store.getState().undo();
  expect(changed()).toEqual(['deployment_process.ocl', 'variables.ocl']);
});
