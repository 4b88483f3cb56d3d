import { act, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Overlays } from '../../../src/app/Overlays';
import { ScenarioBar } from '../../../src/app/scenario/ScenarioBar';
import { Notices } from '../../../src/app/shell/Notices';
import { WorldContext } from '../../../src/app/world';
import { renameEverywhere, type Scenario } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { granted } from '../../support/granted';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

function showBar(scenario: Scenario = { name: 'As configured', inject: [{ action: 'deploy' }] }) {
  const store = editorWith(processOf('build deploy'), {
    scenario,
    model: { ...emptyPlaces, environments: [{ name: 'Test' }, { name: 'Prod' }] },
  });
  const shown = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <ScenarioBar />
      <Overlays />
      <Notices />
    </WorldContext>,
  );
  const content = () => store.getState().documents['test']!.content;
  const choose = async (entry: string) => {
    await shown.user.click(shown.screen.getByRole('button', { name: 'Menu of the what-ifs' }));
    await shown.user.click(await shown.screen.findByRole('menuitem', { name: entry }));
  };
  const choice = () => shown.screen.getByRole('combobox', { name: 'Scenario' });
  return { store, content, choose, choice, ...shown };
}

const emptyPlaces = { targets: [], channels: [], lifecycles: [], tenants: [], variables: [], settings: {} };

async function keepAs(bar: ReturnType<typeof showBar>, name: string) {
  await bar.user.click(bar.screen.getByRole('button', { name: 'Keep…' }));
  const dialog = await bar.screen.findByRole('dialog', { name: 'Keep as scenario' });
  expect(within(dialog).getByRole('list', { name: 'What-ifs in the scenario' })).toBeVisible();
  await waitFor(() => expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveFocus());
  await bar.user.keyboard(`${name}{Enter}`);
}

test('what-ifs are saved under a name, switched off, and chosen again', async () => {
  const bar = showBar();
  await keepAs(bar, 'Deploy fails');
  expect(bar.content().scenarios).toEqual([{ name: 'Deploy fails', inject: [{ action: 'deploy' }] }]);
  expect(bar.choice()).toHaveDisplayValue('Deploy fails');
  await bar.user.selectOptions(bar.choice(), 'As configured');
  expect(bar.content().scenario.inject).toBeUndefined();
  expect(bar.screen.queryByText('deploy fails')).toBeNull();
  await bar.user.selectOptions(bar.choice(), 'Deploy fails');
  expect(bar.screen.getByText('deploy fails')).toBeVisible();
});

test('a changed scenario says so until its changes are kept', async () => {
  const bar = showBar();
  await keepAs(bar, 'Trial');
  act(() => {
    bar.store
      .getState()
      .edit('Assume build is left out', { scenario: (old) => ({ ...old, run: { skip: ['build'] } }) });
  });
  expect(bar.choice()).toHaveDisplayValue('Trial (changed)');
  await bar.user.click(bar.screen.getByRole('button', { name: 'Keep changes' }));
  expect(bar.content().scenarios?.[0]).toEqual({
    name: 'Trial',
    inject: [{ action: 'deploy' }],
    run: { skip: ['build'] },
  });
  expect(bar.choice()).toHaveDisplayValue('Trial');
});

test('a scenario is renamed, duplicated and deleted; each can be taken back', async () => {
  const bar = showBar();
  const names = () => bar.content().scenarios?.map(({ name }) => name);
  await keepAs(bar, 'Trial');
  await bar.choose('Rename…');
  const dialog = await bar.screen.findByRole('dialog', { name: 'Rename the scenario' });
  await waitFor(() => expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveFocus());
  await bar.user.keyboard('as configured{Enter}');
  expect(within(dialog).getByRole('alert')).toHaveTextContent('is the run without what-ifs');
  await bar.user.keyboard('{Control>}a{/Control}Night{Enter}');
  expect(names()).toEqual(['Night']);
  await bar.choose('Duplicate');
  expect(names()).toEqual(['Night', 'Night 2']);
  await bar.choose('Delete');
  expect(names()).toEqual(['Night']);
  expect(bar.choice()).toHaveDisplayValue('As configured');
  await bar.user.click(
    within(bar.screen.getByText('Deleted the scenario "Night 2".').parentElement!).getByRole('button', {
      name: /Undo/,
    }),
  );
  expect(names()).toEqual(['Night', 'Night 2']);
  for (let entry = 0; entry < 3; entry += 1) act(() => bar.store.getState().undo());
  expect(names()).toBeUndefined();
});

test('kept scenarios follow the new name of a step', async () => {
  const bar = showBar();
  await keepAs(bar, 'Trial');
  const { process } = bar.content();
  const step = process.steps[1]!;
  act(() => {
    bar.store.getState().edit('Rename', {
      all: (content) => ({
        ok: true,
        value: granted(
          renameEverywhere(content, {
            ...{ stepId: step.id, actionId: null, name: 'ship', slug: 'ship', updateReferences: true },
          }),
        ),
      }),
    });
  });
  expect(bar.content().scenarios?.[0]?.inject).toEqual([{ action: 'ship' }]);
});

test('it is compared with the run as configured', async () => {
  const bar = showBar();
  await keepAs(bar, 'Trial');
  await bar.choose('Compare with as configured');
  expect(bar.store.getState().view).toMatchObject({ tab: 'compare', part: 'Prod~configured..Prod' });
});
