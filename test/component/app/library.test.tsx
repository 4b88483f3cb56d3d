import { act, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { App } from '../../../src/app/App';
import type { World } from '../../../src/app/world';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { editorWith, fileOf, quietPorts } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

const sample = { slug: 'simple-process', title: 'Simple process', description: 'One person, two web steps.' };

function openLibrary(world: Partial<World> = {}, store = createEditorStore(quietPorts)) {
  const shown = renderWith(store, <App store={store} world={{ ...quietWorld, ...world }} />);
  return { ...shown, store };
}

test('the samples are one click from their steps and one from their plan', async () => {
  const { screen } = openLibrary({ samples: async () => ({ ok: true, value: [sample] }) });
  expect(await screen.findByRole('link', { name: 'Plan of Simple process' })).toHaveAttribute(
    'href',
    '#/p/simple-process/plan',
  );
  expect(screen.getByRole('link', { name: 'Steps of Simple process' })).toHaveAttribute(
    'href',
    '#/p/simple-process/steps',
  );
});

test('samples that cannot be read leave a sentence, not an empty page', async () => {
  const { screen } = openLibrary({ samples: async () => ({ ok: false, message: 'The samples could not be read.' }) });
  expect(await screen.findByText('The samples could not be read.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Open a file' })).toBeVisible();
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

test("the browser's own picker is offered where it exists, and its refusal is told", async () => {
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

test('a file that cannot be read is told with its place, and nothing else changes', async () => {
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

test('what is open is listed with its distance from the file', () => {
  const store = editorWith(processOf('build deploy'));
  act(() => {
    store.getState().edit('Delete', (before) => ({ ok: true, value: { ...before, steps: before.steps.slice(1) } }));
    store.getState().navigate({ screen: 'library' });
  });
  const { screen } = openLibrary({}, store);
  expect(screen.getByText('1 step · deployment_process.ocl · 1 edit since the file')).toBeVisible();
});

test('where nothing is kept, removing asks first, also for an edit of the model alone', async () => {
  const store = editorWith(processOf('build deploy'));
  act(() => {
    store.getState().edit('Add Test', { model: (model) => ({ ...model, environments: [{ name: 'Test' }] }) });
    store.getState().navigate({ screen: 'library' });
  });
  const { screen, user } = openLibrary({}, store);
  await user.click(screen.getByRole('button', { name: 'Remove test from this browser' }));
  const dialog = await screen.findByRole('dialog', { name: 'Remove "test" from this browser?' });
  expect(dialog).toHaveTextContent('cannot be brought back');
  expect(store.getState().order).toEqual(['test']);
  await user.click(screen.getByRole('button', { name: 'Remove and lose the edits' }));
  expect(store.getState().order).toEqual([]);
});

test('the library has no accessibility violation', async () => {
  const { screen } = openLibrary({ samples: async () => ({ ok: true, value: [sample] }) });
  await screen.findByRole('link', { name: 'Plan of Simple process' });
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('runbooks stand under their project, and a file is called after what tells it apart', async () => {
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
  const runbooks = screen.getByRole('list', { name: 'Runbooks of shop' });
  expect(within(runbooks).getByRole('link', { name: 'Restart' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Build' })).toBeVisible();
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('a process gets another name in this browser', async () => {
  const store = editorWith(processOf('build deploy'));
  act(() => store.getState().navigate({ screen: 'library' }));
  const { screen, user } = openLibrary({}, store);
  await user.click(screen.getByRole('button', { name: 'Rename test' }));
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Orders{Enter}');
  expect(screen.getByRole('link', { name: 'Orders' })).toBeVisible();
});

test('the number of problems stands beside a process', async () => {
  const store = editorWith(processOf('build build'));
  act(() => store.getState().navigate({ screen: 'library' }));
  const { screen } = openLibrary({}, store);
  expect(await screen.findByText(/1 error/)).toBeVisible();
});

test('other ways to open stand behind one button', async () => {
  const { screen, user } = openLibrary();
  expect(screen.queryByRole('button', { name: 'Open a folder' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Other ways to open' }));
  expect(screen.getByRole('button', { name: 'Open a folder' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Paste text' })).toBeVisible();
});

test('what an address asks for in vain is said, with ways on', () => {
  const store = createEditorStore(quietPorts);
  store.setState({ lost: { text: 'There is no such process.', ways: [{ label: 'Shop', href: '#/p/shop/steps' }] } });
  const { screen } = openLibrary({}, store);
  expect(screen.getByRole('alert')).toHaveTextContent('There is no such process. Shop');
  expect(screen.getByRole('link', { name: 'Shop' })).toHaveAttribute('href', '#/p/shop/steps');
});
