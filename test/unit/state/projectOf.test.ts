import { expect, test } from 'vitest';
import { projectsOf } from '../../../src/app/library/projectsOf';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { draftOf } from '../../../src/state/drafts';
import { documentsOfProject } from '../../../src/state/files/documentsOfProject';
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
