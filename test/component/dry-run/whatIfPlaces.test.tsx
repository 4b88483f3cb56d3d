import { fireEvent, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ScenarioBar } from '../../../src/app/scenario/ScenarioBar';
import { WorldContext } from '../../../src/app/world';
import { emptyModel, type Scenario, type WhatIfPart } from '../../../src/core/index';
import { PlanView } from '../../../src/features/dry-run/PlanView';
import { WhyPanel } from '../../../src/features/dry-run/WhyPanel';
import { ScenarioPanel } from '../../../src/features/scenario/ScenarioPanel';
import { StepList } from '../../../src/features/step-list/StepList';
import { whatIfAbout, whatIfKinds } from '../../../src/rows/whatIfKinds';
import { selectDocument } from '../../../src/state/selectors/document';
import { chooseEntry, openEntry } from '../../support/chooseEntry';
import { editorWith } from '../../support/editorWith';
import { ownPlanner } from '../../support/ownPlanner';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

const process = processOf('build deploy*web tidy');
const model = {
  ...emptyModel,
  environments: [{ name: 'Prod' }],
  channels: [{ name: 'Default' }, { name: 'Hotfix' }],
  tenants: [{ name: 'Oak', tags: [], environments: ['Prod'] }],
  targets: ['web-1', 'web-2'].map((name) => ({ name, environments: ['Prod'], roles: ['web'] })),
  variables: [{ name: 'Reason', value: '', prompt: {} }],
};
const deploy = { stepId: 'deploy', actionId: null };

function open(scenario: Scenario = {}) {
  const store = editorWith(process, { model, scenario, ports: { planner: ownPlanner } });
  const scenarioNow = () => selectDocument(store.getState())!.content.scenario;
  return { store, scenarioNow };
}

/** The words of every kind that fits the row "deploy", in the order of the table. */
function expectedLabels(of: readonly ('row' | 'targets' | 'run')[], target: string | null = null) {
  const { store } = open();
  const about = whatIfAbout(store.getState(), deploy, target)!;
  return whatIfKinds
    .filter((kind) => of.includes(kind.of) && (kind.fits?.(about) ?? true))
    .map(({ label }) => label(about));
}

const labelsIn = (menu: HTMLElement) =>
  within(menu)
    .getAllByRole('menuitem')
    .map((entry) => entry.querySelector('span')?.textContent);

test('the menu of a row offers every kind of a row and of its targets, and the way to the rest', async () => {
  const { store, scenarioNow } = open();
  const { screen, user } = renderWith(store, <StepList />);
  const openRow = async () => {
    await user.click(await screen.findByRole('button', { name: 'Actions for step 2, deploy' }));
    await openEntry(user, 'What if');
    return screen.findByRole('menu', { name: 'What if' });
  };
  const offered = labelsIn(await openRow());
  const own = ['It fails', 'It is left out'];
  expect(offered).toEqual([
    'What if this fails',
    'Leave out of the dry run',
    ...expectedLabels(['row', 'targets']).filter((label) => !own.includes(label)),
    'More what-ifs…',
  ]);
  await user.click(screen.getByRole('menuitem', { name: 'The run starts from here on' }));
  expect(scenarioNow()).toEqual({ run: { skip: ['build'] } });
});

test('a cell offers every kind by right click and by key, for its target too', async () => {
  const { store, scenarioNow } = open();
  const { screen, user } = renderWith(store, <PlanView />);
  const cell = await screen.findByRole('button', { name: /^2 deploy in Prod: Runs 2/ });
  cell.focus();
  await user.keyboard('{Shift>}{F10}{/Shift}');
  const menu = await screen.findByRole('menu', { name: 'What if, in Prod' });
  expect(labelsIn(menu)).toEqual(['Why this verdict', ...expectedLabels(['row']), 'Targets', 'The run as a whole']);
  await openEntry(user, 'Targets');
  expect(labelsIn(await screen.findByRole('menu', { name: 'Targets' }))).toEqual(expectedLabels(['targets']));
  await openEntry(user, 'The run as a whole');
  expect(labelsIn(await screen.findByRole('menu', { name: 'The run as a whole' }))).toEqual(expectedLabels(['run']));
  await user.click(screen.getByRole('menuitem', { name: 'It fails once, then works' }));
  expect(scenarioNow()).toEqual({ inject: [{ action: 'deploy', attempts: [1] }] });
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());

  await user.click(await screen.findByRole('button', { name: /^Prod, 2 targets/ }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Targets' }));
  const onTarget = await screen.findByRole('button', { name: /^2 deploy in Prod, web-1/ });
  fireEvent.contextMenu(onTarget);
  await screen.findByRole('menu', { name: 'What if, in web-1' });
  await chooseEntry(user, 'It takes too long on web-1');
  expect(scenarioNow().inject).toContainEqual({ action: 'deploy', target: 'web-1', kind: 'timeout' });
});

test('the reasons offer every kind, two of them as buttons', async () => {
  const { store, scenarioNow } = open();
  const cell = { ...deploy, environment: 'Prod', target: null };
  store.getState().changeView({ panel: { kind: 'why', cell } });
  const { screen, user } = renderWith(store, <WhyPanel />);
  const tries = await screen.findByRole('region', { name: 'What if' });
  expect(within(tries).getByRole('button', { name: 'It is left out' })).toBeVisible();
  await user.selectOptions(within(tries).getByRole('combobox', { name: 'Where it fails' }), 'web-2');
  await user.click(within(tries).getByRole('button', { name: 'More what-ifs' }));
  const rest = expectedLabels(['row'], 'web-2').filter(
    (label) => !['It fails on web-2', 'It is left out'].includes(label),
  );
  expect(labelsIn(await screen.findByRole('menu', { name: 'More what-ifs' }))).toEqual([
    ...rest,
    'Targets',
    'The run as a whole',
  ]);
  await chooseEntry(user, 'Targets', 'Only web-2 takes part');
  expect(scenarioNow()).toEqual({ run: { specificTargets: ['web-2'] } });
});

test('the bar leads to each part of the panel', async () => {
  const { store } = open({ inject: [{ action: 'build' }] });
  const { screen, user } = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <ScenarioBar />
    </WorldContext>,
  );
  const parts: readonly (readonly [label: string, part: WhatIfPart])[] = [
    ['Set the start of the run', 'inputs'],
    ['Give a value', 'values'],
    ['Give the answer', 'gates'],
    ['Set earlier deployments', 'history'],
    ['Leave out', 'left-out'],
    ['Try a failure', 'failures'],
    ['Give sample values', 'outputs'],
    ['Choose the answer', 'people'],
    ['Choose targets', 'targets'],
    ['Set times', 'times'],
  ];
  await user.click(screen.getByRole('button', { name: 'Menu of the what-ifs' }));
  await openEntry(user, 'Assume more');
  expect(labelsIn(await screen.findByRole('menu', { name: 'Assume more' }))).toEqual(parts.map(([label]) => label));
  await user.click(screen.getByRole('menuitem', { name: 'Set times' }));
  expect(store.getState().view).toMatchObject({ panel: { kind: 'scenario', part: 'times' } });
  expect(new Set(whatIfKinds.map(({ part }) => part))).toEqual(new Set(parts.map(([, part]) => part)));
});

/** Where the focus is for each kind that is asked for, and what is chosen there already. */
const fields: readonly (readonly [id: string, focused: string, chosen: string | null])[] = [
  ['failures', 'Action that fails', '2 deploy'],
  ['guidance', 'Answer to a failure of deploy', null],
  ['waits', 'Action that waits', '2 deploy'],
  ['output', 'Action that sets it', '2 deploy'],
  ['points', 'Action that takes points', '2 deploy'],
  ['minutes', 'Action that takes minutes', '2 deploy'],
  ['health', 'Target', 'web-2'],
  ['only-target', 'Add to Only these targets of this run', null],
  ['not-target', 'Add to Not these targets of this run', null],
  ['release', 'Release', null],
  ['channel', 'Channel', 'Default'],
  ['tenant', 'Tenant', 'Untenanted'],
  ['start', 'Starts at', null],
  ['guided', 'Guided failure', null],
  ['prompt', 'Reason', null],
  ['value', 'Variable to give a value', null],
  ['history', 'All earlier phases succeeded', null],
  ['gates', 'Approval', null],
];

test('each thing that is asked for has the focus in the panel, with the row and target chosen', async () => {
  const { store } = open();
  renderWith(store, <ScenarioPanel />);
  for (const [id, focused, chosen] of fields) {
    const { part, field = null } = whatIfKinds.find((each) => each.id === id)!;
    store
      .getState()
      .changeView({ panel: { kind: 'scenario', part, about: { action: 'deploy', target: 'web-2', field } } });
    await waitFor(() => expect(document.activeElement, id).toHaveAccessibleName(focused));
    if (chosen !== null) expect(document.activeElement, id).toHaveDisplayValue(chosen);
  }
});
