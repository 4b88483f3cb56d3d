import { expect, test } from 'vitest';
import { projectsOf } from '../../../src/app/library/projectsOf';
import { repositoriesOf } from '../../../src/app/library/repositoriesOf';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { draftOf } from '../../../src/state/drafts';
import { documentsOfProject } from '../../../src/state/files/documentsOfProject';
import type { OpenDocument } from '../../../src/state/openDocument';
import { asOtherProjects, projectOf } from '../../../src/state/projectOf';
import { restoredDocuments } from '../../../src/state/restoreDrafts';
import { fileOf, quietPorts } from '../../support/editorWith';

const step = (name: string) => `step "${name}" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`;
const runbook = (name: string) => `name = "${name}"\n\nprocess {\n${step('Restart')}}\n`;

const process = (name: string) => ({
  ...fileOf('deployment_process.ocl', step(name)),
  path: '.octopus/deployment_process.ocl',
});
const runbookFile = (name: string) => ({
  ...fileOf(`${name}.ocl`, runbook(name)),
  path: `.octopus/runbooks/${name}.ocl`,
});

function opened(...batches: (readonly ReturnType<typeof process>[])[]) {
  const store = createEditorStore(quietPorts);
  const ids = batches.map((files) => store.getState().open(files));
  const all = () => store.getState().order.map((id) => store.getState().documents[id]!);
  const projects = () =>
    all().map((each) =>
      documentsOfProject(store.getState(), each)
        .map(({ title }) => title)
        .sort(),
    );
  return { store, ids, all, projects };
}

test('a process and its runbooks are one project, also when they are opened one after the other', () => {
  const { projects } = opened([process('Build')], [runbookFile('One')], [runbookFile('Two')]);
  expect(projects()).toEqual([
    ['Build', 'One', 'Two'],
    ['Build', 'One', 'Two'],
    ['Build', 'One', 'Two'],
  ]);
});

test('two folders picked as .octopus are two projects, in the library as well', () => {
  const { projects, all } = opened([process('Build'), runbookFile('One')], [process('Ship'), runbookFile('Two')]);
  expect(projects()).toEqual([
    ['Build', 'One'],
    ['Build', 'One'],
    ['Ship', 'Two'],
    ['Ship', 'Two'],
  ]);
  const inLibrary = projectsOf(all()).map(({ process, runbooks }) => [
    process?.title,
    ...runbooks.map(({ title }) => title),
  ]);
  expect(inLibrary).toEqual([
    ['Build', 'One'],
    ['Ship', 'Two'],
  ]);
});

test('a runbook opened later belongs to the folder opened last', () => {
  const { projects } = opened([process('Build')], [process('Ship')], [runbookFile('Two')]);
  expect(projects()).toEqual([['Build'], ['Ship', 'Two'], ['Ship', 'Two']]);
});

const inFolder = (folderId: string, ...files: ReturnType<typeof process>[]) =>
  files.map((file) => ({ ...file, folderId }));
const variables = (value: string) => ({
  ...fileOf('variables.ocl', `variable "Url" {\n    value "${value}" {}\n}\n`),
  path: '.octopus/variables.ocl',
});
const valuesIn = (documents: readonly OpenDocument[]) =>
  documents.map(({ title, content }) => [title, content.model.variables[0]?.value]);

test('two folders of one path that are opened together are two projects, each with its own files', () => {
  const { projects, all } = opened([
    ...inFolder('a', process('Build'), variables('of A')),
    ...inFolder('b', process('Ship'), runbookFile('Two'), variables('of B')),
  ]);
  expect(projects()).toEqual([['Build'], ['Ship', 'Two'], ['Ship', 'Two']]);
  expect(valuesIn(all())).toEqual([
    ['Build', 'of A'],
    ['Ship', 'of B'],
    ['Two', 'of B'],
  ]);
  // Each is read again with the files of its own folder.
  const { documents } = restoredDocuments(all().map((each) => draftOf(each, 0)));
  expect(valuesIn(documents)).toEqual(valuesIn(all()));
  expect(documents.map((each) => each.file.beside.length)).toEqual([1, 1, 1]);
});

test('files that only the second folder has do not join the first', () => {
  const { projects, all } = opened(inFolder('a', process('Build')), inFolder('b', runbookFile('Two')));
  expect(projects()).toEqual([['Build'], ['Two']]);
  expect(projectsOf(all())).toHaveLength(2);
});

test('a folder that is opened again and updates what is open stays one project, with its new files', () => {
  const { store, projects, all } = opened(inFolder('a', process('Build'), runbookFile('One')));
  store.getState().offer(inFolder('again', process('Build'), runbookFile('One'), runbookFile('Two')));
  expect(store.getState().importReview?.openMatches).toHaveLength(2);
  store.getState().takeImport({ kind: 'replace' });
  expect(all()).toHaveLength(3);
  expect(new Set(all().map(projectOf))).toEqual(new Set(['.octopus a']));
  expect(projects()[2]).toEqual(['Build', 'One', 'Two']);
});

test('a process is updated from the folder that it matches, of two opened together', () => {
  const { store, all } = opened(inFolder('a', process('Build')));
  store.getState().offer([...inFolder('b', process('Ship')), ...inFolder('c', process('Build'), variables('new'))]);
  store.getState().takeImport({ kind: 'replace' });
  expect(valuesIn(all())).toEqual([
    ['Build', 'new'],
    ['Ship', undefined],
  ]);
});

test('a broken file of the second folder is repaired there, after a try that does not help', async () => {
  const broken = (text: string) => ({ ...process('x'), bytes: new TextEncoder().encode(text) });
  const { store, all, projects } = opened([
    ...inFolder('a', broken('step "One" {'), runbookFile('One')),
    ...inFolder('b', broken('step "Two" {'), runbookFile('Two')),
  ]);
  const names = () => store.getState().openProblems.map(({ fileName }) => fileName);
  expect(new Set(names()).size).toBe(2);
  const second = names()[1] ?? '';
  expect(await store.getState().openRepaired(second, { text: 'step "Two" { action' })).toBeNull();
  expect(names()).toHaveLength(2);
  expect(await store.getState().openRepaired(second, { text: step('Two of B') })).not.toBeNull();
  expect(names()).toHaveLength(1);
  expect(projects()).toEqual([['One'], ['Two', 'Two of B'], ['Two', 'Two of B']]);
  expect(all().at(-1)?.file.folderId).toBe('b');
});

test('two repositories of one name are two groups in the library', () => {
  const at = (project: string, name: string) => ({ ...process(name), path: `repo/${project}/deployment_process.ocl` });
  const { all } = opened(
    inFolder('a', at('one', 'Build'), at('two', 'Test')),
    inFolder('b', at('three', 'Ship'), at('four', 'Mail')),
  );
  const groups = repositoriesOf(projectsOf(all()));
  expect(groups.map(({ title, projects }) => [title, ...projects.map((each) => each.title)])).toEqual([
    ['repo', 'one', 'two'],
    ['repo', 'three', 'four'],
  ]);
});

test('the difference is stored', () => {
  const { all } = opened([process('Build')], [process('Ship')]);
  const { documents } = restoredDocuments(all().map((each) => draftOf(each, 0)));
  expect(documents.map(projectOf)).toEqual(all().map(projectOf));
  expect(new Set(documents.map(projectOf)).size).toBe(2);
});

test('lone files are no project', () => {
  const { projects, all } = opened(
    [fileOf('deployment_process.ocl', step('A'))],
    [fileOf('deployment_process.ocl', step('B'))],
  );
  expect(all().map(projectOf)).toEqual(['', '']);
  expect(projects()).toEqual([['A'], ['B']]);
});

test('a project that comes back from a backup beside an open one is another project', () => {
  const { all } = opened([process('Build'), runbookFile('One')]);
  const [build, one] = all();
  const added = asOtherProjects(
    [
      { ...build!, id: 'build-2' },
      { ...one!, id: 'one-2' },
    ],
    all(),
  );
  expect(added.map(projectOf)).toEqual(['.octopus build-2', '.octopus build-2']);
});

test('a removed process that comes back from a backup joins its runbooks', () => {
  const { all } = opened([process('Build'), runbookFile('One')]);
  const [build, one] = all();
  expect(asOtherProjects([build!], [one!]).map(projectOf)).toEqual(['.octopus']);
});
