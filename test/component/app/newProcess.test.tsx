import { expect, test } from 'vitest';
import { NewProcessDialog } from '../../../src/app/newProcess/NewProcessDialog';
import { addStep, readProcess } from '../../../src/core/index';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { quietPorts } from '../../support/editorWith';
import { granted } from '../../support/granted';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

function openDialog() {
  const written: { name: string; text: string }[] = [];
  const store = createEditorStore({
    ...quietPorts,
    save: async ({ name, bytes }) => {
      written.push({ name, text: new TextDecoder().decode(bytes) });
      return { ok: true, way: 'download' };
    },
  });
  return { store, written, ...renderWith(store, <NewProcessDialog onClose={() => {}} />) };
}

test('a process begins with a name and environments, and the gallery for its first step', async () => {
  const { store, screen, user } = openDialog();
  expect(await violationsIn(screen.baseElement)).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Orders');
  const environments = screen.getByRole('textbox', { name: 'Environments' });
  await user.clear(environments);
  await user.type(environments, 'Test, Live');
  await user.click(screen.getByRole('button', { name: 'Create and add a step' }));
  const [id = ''] = store.getState().order;
  const { title, content } = store.getState().documents[id]!;
  expect(title).toBe('Orders');
  expect(content.process.steps).toEqual([]);
  expect(content.model.environments).toEqual([{ name: 'Test' }, { name: 'Live' }]);
  expect(store.getState().view).toMatchObject({ documentId: id, panel: { kind: 'add' } });
  expect(store.getState().openProblems).toEqual([]);
});

test.each([
  ['OCL', 'deployment_process.ocl'],
  ['JSON', 'orders.json'],
] as const)('it is saved as %s that reads the same again', async (format, file) => {
  const { store, screen, user, written } = openDialog();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Orders');
  await user.click(screen.getByRole('radio', { name: format }));
  await user.click(screen.getByRole('button', { name: 'Create and add a step' }));
  const first = granted(readProcess('step "build" {\n    name = "Build"\n\n    action {\n    }\n}\n')).process
    .steps[0]!;
  store.getState().edit('Add', (process) => addStep(process, first, { at: 'end' }));
  await store.getState().save();
  expect(written.map(({ name }) => name)).toEqual([file]);
  const again = granted(readProcess(written[0]!.text)).process;
  expect(again.steps.map((step) => step.name)).toEqual(['Build']);
});
