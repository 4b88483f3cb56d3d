import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Overlays } from '../../../src/app/Overlays';
import { ScenarioBar } from '../../../src/app/scenario/ScenarioBar';
import { Notices } from '../../../src/app/shell/Notices';
import { WorldContext } from '../../../src/app/world';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

function showBar() {
  const written: { name: string; text: string }[] = [];
  const store = editorWith(processOf('build deploy'), {
    scenario: { name: 'As configured', inject: [{ action: 'deploy' }] },
    ports: {
      save: async ({ name, bytes }) => {
        written.push({ name, text: new TextDecoder().decode(bytes) });
        return { ok: true, way: 'download' };
      },
    },
  });
  const fromInput = async (files: Iterable<File>) =>
    Promise.all(
      [...files].map(async (file) => ({
        ...{ name: file.name, path: file.name, handle: null },
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
  const shown = renderWith(
    store,
    <WorldContext value={{ ...quietWorld, fromInput }}>
      <ScenarioBar />
      <Overlays />
      <Notices />
    </WorldContext>,
  );
  return { store, written, scenario: () => store.getState().documents['test']!.content.scenario, ...shown };
}

test('the what-ifs are saved under a name from the menu of their bar', async () => {
  const { user, screen, written } = showBar();
  await user.click(screen.getByRole('button', { name: 'Menu of the what-ifs' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save as scenario file…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Save as scenario file' });
  const name = within(dialog).getByRole('textbox', { name: 'Name' });
  await waitFor(() => expect(name).toHaveFocus());
  expect(within(dialog).getByText('deploy fails')).toBeVisible();
  await user.keyboard('Deploy fails{Enter}');
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]?.name).toBe('deploy-fails.scenario.json');
  expect(JSON.parse(written[0]!.text)).toMatchObject({ name: 'Deploy fails', inject: [{ action: 'deploy' }] });
  expect(await screen.findByText('Downloaded "deploy-fails.scenario.json".')).toBeVisible();
});

test('a scenario file replaces the what-ifs, says so and can be undone', async () => {
  const { user, screen, store, scenario } = showBar();
  const file = new File(['{"schemaVersion":1,"name":"No build","run":{"skip":["build"]}}'], 'no-build.scenario.json');
  await user.upload(screen.getByLabelText('Scenario file to open'), file);
  await waitFor(() => expect(scenario()).toEqual({ name: 'No build', run: { skip: ['build'] } }));
  expect(screen.getByRole('combobox', { name: 'Scenario' })).toHaveDisplayValue('No build');
  expect(screen.getByText('build is left out')).toBeVisible();
  expect(screen.getByText('Opened the what-if "No build".')).toBeVisible();
  store.getState().undo();
  expect(scenario().inject).toEqual([{ action: 'deploy' }]);
});

test('Ctrl+Enter confirms a window from any of its fields', async () => {
  const { user, screen, store, written } = showBar();
  store.getState().showOverlay('save-scenario');
  const preview = await screen.findByRole('checkbox', { name: /With what is previewed/ });
  await user.click(preview);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(written).toHaveLength(1));
  expect(JSON.parse(written[0]!.text)).not.toHaveProperty('run');
});
