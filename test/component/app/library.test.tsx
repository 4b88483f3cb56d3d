import { act, type RenderResult, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { App } from '../../../src/app/App';
import type { World } from '../../../src/app/world';
import { asConfigured } from '../../../src/core/index';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { readFiles } from '../../../src/state/readFiles';
import { editorWith, fileOf, quietPorts } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';
import { viewOfSteps } from '../../support/viewOfSteps';
import { violationsIn } from '../../support/violationsIn';

const sample = { slug: 'simple-process', title: 'Simple process', description: 'One person, two web steps.' };

function openLibrary(world: Partial<World> = {}, store = createEditorStore(quietPorts)) {
  const shown = renderWith(store, <App store={store} world={{ ...quietWorld, ...world }} />);
  return { ...shown, store };
}

/** Chooses from the menu of a process. */
async function choose(screen: RenderResult, user: UserEvent, title: string, entry: string) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${title}` }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}

const step = (name: string) => `step "${name}" {\n    name = "${name}"\n\n    action {\n    }\n}\n`;

/** A store with one process for each file. */
function storeOf(...files: readonly (readonly [path: string, text: string])[]) {
  const store = createEditorStore(quietPorts);
  for (const [path, text] of files) store.getState().open([fileOf(path, text)]);
  return store;
}

/** The names of the listed processes, from top to bottom. */
const listed = (screen: RenderResult) =>
  within(screen.getByRole('region', { name: 'Processes' }))
    .getAllByRole('link', { name: /^(?!Steps of|Plan of)/ })
    .map((link) => link.textContent);

test('the samples are one click from their steps and one from their plan', async () => {
  const { screen } = openLibrary({ samples: [sample] });
  expect(await screen.findByRole('link', { name: 'Plan of Simple process' })).toHaveAttribute(
    'href',
    '#/p/simple-process/plan',
  );
  expect(screen.getByRole('link', { name: 'Steps of Simple process' })).toHaveAttribute(
    'href',
    '#/p/simple-process/steps',
  );
});

test('files come in through the file input', async () => {
  const taken: string[] = [];
  const { screen, user } = openLibrary({
    fromInput: async (files) => {
      taken.push(...[...files].map((file) => file.name));
      return [];
    },
  });
  await user.upload(screen.getByLabelText('Files to open'), [
    new File(['a'], 'deployment_process.ocl'),
    new File(['b'], 'variables.ocl'),
  ]);
  expect(taken).toEqual(['deployment_process.ocl', 'variables.ocl']);
});

test("the browser's own picker is offered where it exists, and its refusal is reported", async () => {
  const fromPicker = vi.fn<NonNullable<World['fromPicker']>>(async () => ({
    ok: false,
    error: { kind: 'failed', message: 'The browser could not open the files: broken' },
  }));
  const { screen, user } = openLibrary({ fromPicker });
  await user.click(screen.getByRole('button', { name: 'Open a file' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The browser could not open the files: broken');
});

test('closing the picker says nothing', async () => {
  const { screen, user } = openLibrary({
    fromPicker: async () => ({ ok: false, error: { kind: 'cancelled', message: 'No file was chosen.' } }),
  });
  await user.click(screen.getByRole('button', { name: 'Open a file' }));
  expect(screen.queryByText('No file was chosen.')).toBeNull();
});

test('a file that cannot be read is reported with its place, and nothing else changes', async () => {
  const { screen, store, user } = openLibrary();
  act(() =>
    store.setState({
      openProblems: [
        {
          fileName: 'deployment_process.ocl',
          message: '',
          diagnostics: [
            {
              code: 'unclosed-block',
              severity: 'error',
              message: 'This block is not closed.',
              at: { offset: 12, line: 2, column: 5 },
            },
          ],
          excerpt: [
            { line: 1, text: 'name = "a"' },
            { line: 2, text: 'step "b" {' },
          ],
        },
      ],
    }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'This file was not opened' });
  expect(dialog).toHaveTextContent('Line 2, column 5: This block is not closed.');
  expect(dialog).toHaveTextContent('step "b" {');
  await user.click(screen.getAllByRole('button', { name: 'Close' }).at(-1)!);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
});

test('open processes are listed with their changes since the file', async () => {
  const store = editorWith(processOf('build deploy'));
  act(() => {
    store.getState().edit('Delete', (before) => ({ ok: true, value: { ...before, steps: before.steps.slice(1) } }));
    store.getState().navigate({ screen: 'library' });
  });
  const { screen } = openLibrary({}, store);
  expect(await screen.findByText('1 step · deployment_process.ocl · 1 edit since the file')).toBeVisible();
});

test('only a process with edits says when it was edited', async () => {
  const store = editorWith(processOf('build deploy'));
  const [id = ''] = store.getState().order;
  act(() => {
    store.setState(({ library }) => ({ library: { ...library, editedAt: { [id]: Date.now() } } }));
    store.getState().navigate({ screen: 'library' });
  });
  const { screen } = openLibrary({}, store);
  expect(await screen.findByText(/· opened \d/)).toBeVisible();
  act(() => {
    store.getState().navigate(viewOfSteps(id));
    store.getState().edit('Delete', (before) => ({ ok: true, value: { ...before, steps: before.steps.slice(1) } }));
    store.getState().navigate({ screen: 'library' });
  });
  expect(await screen.findByText(/· edited \d/)).toBeVisible();
});

test('where nothing is kept, removing asks first, also for an edit of the model alone', async () => {
  const store = editorWith(processOf('build deploy'));
  act(() => {
    store.getState().edit('Add Test', { model: (model) => ({ ...model, environments: [{ name: 'Test' }] }) });
    store.getState().navigate({ screen: 'library' });
  });
  const { screen, user } = openLibrary({}, store);
  await choose(screen, user, 'test', 'Remove from this browser');
  const dialog = await screen.findByRole('dialog', { name: 'Remove "test" from this browser?' });
  expect(dialog).toHaveTextContent('cannot be brought back');
  expect(store.getState().order).toEqual(['test']);
  await user.click(screen.getByRole('button', { name: 'Remove and lose the edits' }));
  expect(store.getState().order).toEqual([]);
});

test('the library has no accessibility violation', async () => {
  const { screen } = openLibrary({ samples: [sample] });
  await screen.findByRole('link', { name: 'Plan of Simple process' });
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('runbooks are listed under their project, and files are named by what differs', async () => {
  const store = createEditorStore(quietPorts);
  const step = 'step "build" {\n    name = "Build"\n\n    action {\n    }\n}\n';
  const runbook = `name = "Restart"\n\nprocess {\n${step}}\n`;
  store
    .getState()
    .open([
      fileOf('shop/.octopus/runbooks/restart.ocl', runbook),
      fileOf('shop/.octopus/deployment_process.ocl', step),
    ]);
  store.getState().open([fileOf('deployment_process.ocl', step)]);
  const { screen } = openLibrary({}, store);
  const runbooks = await screen.findByRole('list', { name: 'Runbooks of shop' });
  expect(within(runbooks).getByRole('link', { name: 'Restart' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Build' })).toBeVisible();
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('a process gets another name in this browser', async () => {
  const store = editorWith(processOf('build deploy'));
  act(() => store.getState().navigate({ screen: 'library' }));
  const { screen, user } = openLibrary({}, store);
  await choose(screen, user, 'test', 'Rename…');
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Orders{Enter}');
  expect(screen.getByRole('link', { name: 'Orders' })).toBeVisible();
});

test('the number of problems is beside a process', async () => {
  const store = editorWith(processOf('build build'));
  act(() => store.getState().navigate({ screen: 'library' }));
  const { screen } = openLibrary({}, store);
  expect(await screen.findByText(/1 error/)).toBeVisible();
});

test('other ways to open are behind one button', async () => {
  const { screen, user } = openLibrary();
  expect(screen.queryByRole('button', { name: 'Open a folder' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Other ways to open' }));
  expect(screen.getByRole('button', { name: 'Open a folder' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Paste text' })).toBeVisible();
});

test('a missing name in an address is reported, with suggestions', () => {
  const store = createEditorStore(quietPorts);
  store.setState({ lost: { text: 'There is no such process.', ways: [{ label: 'Shop', href: '#/p/shop/steps' }] } });
  const { screen } = openLibrary({}, store);
  expect(screen.getByRole('alert')).toHaveTextContent('There is no such process. Shop');
  expect(screen.getByRole('link', { name: 'Shop' })).toHaveAttribute('href', '#/p/shop/steps');
});

test('a search finds processes by name, folder and step, and says by which step', async () => {
  const store = storeOf(
    ['orders.ocl', step('Deploy')],
    ['shop/deployment_process.ocl', `${step('Smoke test')}${step('Deploy')}`],
  );
  const { screen, user } = openLibrary({}, store);
  const field = await screen.findByRole('textbox', { name: 'Search by name, folder or step' });
  await user.type(field, 'smoke');
  expect(listed(screen)).toEqual(['shop']);
  expect(screen.getByText(/has the step "Smoke test"/)).toBeVisible();
  expect(screen.getByText('1 of 2 processes')).toBeVisible();
  await user.clear(field);
  await user.type(field, 'orders nowhere');
  expect(screen.getByText(/No process has these words/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(listed(screen)).toHaveLength(2);
});

test('processes are sorted by edit, visit and name, and the order is remembered', async () => {
  const store = storeOf(['b10.ocl', step('x')], ['b2.ocl', step('x')], ['a.ocl', step('x')]);
  const [b10 = '', b2 = '', a = ''] = store.getState().order;
  act(() => {
    store.setState(({ library }) => ({ library: { ...library, editedAt: { [b10]: 3, [b2]: 1, [a]: 2 } } }));
    store.getState().changeSettings({ openedAt: { [b2]: 5, [b10]: 4 } });
  });
  const { screen, user } = openLibrary({}, store);
  const sort = await screen.findByRole('combobox', { name: 'Sort by' });
  expect(listed(screen)).toEqual(['b10', 'a', 'b2']);
  await user.selectOptions(sort, 'Last opened');
  expect(listed(screen)).toEqual(['b2', 'b10', 'a']);
  await user.selectOptions(sort, 'Name');
  expect(listed(screen)).toEqual(['a', 'b2', 'b10']);
  act(() => store.getState().navigate({ screen: 'settings' }));
  act(() => store.getState().navigate({ screen: 'library' }));
  expect(await screen.findByRole('combobox', { name: 'Sort by' })).toHaveDisplayValue('Name');
});

test('a duplicate has the model and the scenarios, and neither the history nor the file', async () => {
  const store = editorWith(processOf('build deploy'));
  const handle = { kind: 'file' };
  act(() => {
    store.getState().edit('Add Test', { model: (model) => ({ ...model, environments: [{ name: 'Test' }] }) });
    store.setState((state) => {
      const test = state.documents['test']!;
      const scenarios = [{ ...asConfigured, name: 'Hotfix' }];
      return {
        documents: {
          test: { ...test, file: { ...test.file, handle, folder: handle }, content: { ...test.content, scenarios } },
        },
      };
    });
    store.getState().navigate({ screen: 'library' });
  });
  const { screen, user } = openLibrary({}, store);
  await choose(screen, user, 'test', 'Duplicate');
  expect(listed(screen)).toContain('test copy');
  const [first, copy] = ['test', 'test-copy'].map((id) => store.getState().documents[id]!);
  expect(copy!.content).toEqual(first!.content);
  expect([copy!.past, copy!.file.handle, copy!.file.folder]).toEqual([[], null, undefined]);
  expect(first!.file.handle).toBe(handle);
  await choose(screen, user, 'test copy', 'Duplicate');
  expect(listed(screen)).toContain('test copy 2');
});

test('a copy has the files around its process beside it, so that it is read as the first was', () => {
  const store = createEditorStore(quietPorts);
  const [id = ''] = store
    .getState()
    .open([
      fileOf('shop/orders/deployment_process.ocl', step('a')),
      fileOf('shop/orders/schema_version.ocl', 'version = 3\n'),
      fileOf('shop/schema_version.ocl', 'version = 9\n'),
      fileOf('shop/orders/variables.ocl', 'variable "Url" {\n    value "x" {}\n}\n'),
    ]);
  const copy = store.getState().duplicate(id);
  const { file } = store.getState().documents[copy!]!;
  const [read] = readFiles([file, ...file.beside]).processes;
  expect(read?.beside.map(({ name }) => name).sort()).toEqual(['schema_version.ocl', 'variables.ocl']);
  expect(file.beside.map((each) => new TextDecoder().decode(each.bytes))).toContain('version = 3\n');
});

test('projects of one repository are listed under it, and say which files another program changed', async () => {
  const store = createEditorStore({
    ...quietPorts,
    readAgain: async ({ name }) => ({ ok: true, bytes: new TextEncoder().encode(`${step('Build')}# ${name}\n`) }),
  });
  for (const project of ['shop', 'orders'])
    store
      .getState()
      .open([{ ...fileOf(`platform/.octopus/${project}/deployment_process.ocl`, step('Build')), handle: {} }]);
  store.getState().open([fileOf('alone/deployment_process.ocl', step('Build'))]);
  act(() => store.setState(({ library }) => ({ library: { ...library, status: 'ready' } })));
  const { screen, user } = openLibrary({}, store);
  const platform = await screen.findByRole('list', { name: 'platform' });
  expect(within(platform).getByRole('link', { name: 'shop' })).toBeVisible();
  expect(within(platform).getByRole('link', { name: 'orders' })).toBeVisible();
  expect(within(platform).queryByRole('link', { name: 'alone' })).toBeNull();
  await waitFor(() => expect(within(platform).getAllByText(/A file was changed on disk/)).toHaveLength(2));
  expect(screen.getByRole('button', { name: 'Check for changes in platform' })).toBeVisible();
  expect(await violationsIn(screen.container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Show the files of shop' }));
  expect(store.getState()).toMatchObject({ overlay: 'files', view: { screen: 'process', documentId: 'shop' } });
});

test('the library shows the storage used, and backs it up', async () => {
  const saved: string[] = [];
  const store = createEditorStore({
    ...quietPorts,
    save: async ({ name }) => {
      saved.push(name);
      return { ok: true, way: 'download' };
    },
  });
  store.getState().open([fileOf('orders.ocl', step('Deploy'))]);
  const { screen, user } = openLibrary({}, store);
  expect(await screen.findByText('Stored in this browser: 1.2 MB.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Back up everything' }));
  await waitFor(() => expect(saved).toEqual(['preflight-backup.json']));
});
