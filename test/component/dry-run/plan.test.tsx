import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asConfigured, columnsOf, emptyModel, planOf, renameStep, setDisabled } from '../../../src/core/index';
import { PlanView } from '../../../src/features/dry-run/PlanView';
import { editorWith, silentPlanner } from '../../support/editorWith';
import { ownPlanner } from '../../support/ownPlanner';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';
import { columnOf, openPlan, type PlanOptions } from './openPlan';

async function openMatrix(words: string, options: PlanOptions = {}) {
  const opened = openPlan(words, <PlanView />, options);
  await opened.screen.findByRole('grid', { name: 'Plan: steps by environments' });
  const cell = (name: RegExp) => opened.screen.getByRole('button', { name });
  const rowNames = () => opened.screen.getAllByRole('rowheader').map((each) => each.textContent);
  const heads = () =>
    opened.screen
      .getAllByRole('columnheader')
      .slice(1)
      .map((each) => each.textContent);
  return { ...opened, cell, rowNames, heads };
}

const nextFrame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));

test('shows steps by environments, each cell named by a whole sentence, without axe violations', async () => {
  const { screen, cell, rowNames } = await openMatrix('build web(drain,copy)', {
    verdicts: { Test: { build: 'Off' } },
  });
  expect(rowNames()).toEqual(['1build', '2web', '2.1drain', '2.2copy']);
  expect(cell(/^1 build in Test: Off\. It Off\. Press Enter for the reasons\.$/)).toBeVisible();
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5');
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('shows the result of the chosen environment first, with its assumptions', async () => {
  const { screen, user } = await openMatrix('a b', {
    verdicts: { Dev: { a: 'Off' } },
    change: (plan) => ({
      ...plan,
      environments: plan.environments.map((each) => ({ ...each, assumptions: ['x holds', 'y holds'] })),
    }),
  });
  expect(screen.getByText(/2 steps run\./)).toHaveTextContent('Test: 2 steps run.');
  expect(screen.getByText('Assumes that x holds and that y holds. Nothing is run or contacted.')).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Environment' }), 'Dev');
  expect(screen.getByText(/1 step runs\./)).toHaveTextContent('Dev: 1 step runs.');
});

test('without a preview the summary and its select agree on the last environment', async () => {
  const { screen, store } = await openMatrix('a');
  act(() => store.getState().setPreview({ environment: null }));
  expect(screen.getByText(/1 step runs\./)).toHaveTextContent('Test: 1 step runs.');
  expect(screen.getByRole('combobox', { name: 'Environment' })).toHaveValue('Test');
});

test('arrow keys move over the cells as one stop of the Tab key, and Enter opens the reasons', async () => {
  const { user, cell, view, screen } = await openMatrix('a b');
  act(() => cell(/^1 a in Dev/).focus());
  await user.keyboard('{ArrowRight}{ArrowDown}');
  await nextFrame();
  expect(cell(/^2 b in Test/)).toHaveFocus();
  await user.keyboard('{Home}');
  await nextFrame();
  expect(cell(/^2 b in Dev/)).toHaveFocus();
  await user.keyboard('{Control>}{End}{/Control}');
  await nextFrame();
  expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await user.keyboard('{Enter}');
  expect(view().panel).toEqual({
    kind: 'why',
    cell: { stepId: 'b', actionId: null, environment: 'Test', target: null },
  });
  expect(screen.getByRole('gridcell', { selected: true })).toContainElement(cell(/^2 b in Test/));
});

test('a step is folded by mouse and by key', async () => {
  const { user, cell, rowNames, screen } = await openMatrix('web(drain,copy) b');
  await user.click(screen.getByRole('button', { name: 'Actions of web', expanded: true }));
  expect(rowNames()).toEqual(['1web', '2b']);
  act(() => cell(/^1 web in Dev/).focus());
  await user.keyboard('{ArrowLeft}');
  await nextFrame();
  expect(screen.getByRole('button', { name: 'Actions of web' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(rowNames()).toEqual(['1web', '1.1drain', '1.2copy', '2b']);
  await user.keyboard('{ArrowDown}');
  await nextFrame();
  expect(cell(/^1\.1 drain in Dev/)).toHaveFocus();
});

test('rows can be only those that differ or are in doubt, and an empty answer says so', async () => {
  const verdicts = { Dev: { b: 'Skipped', copy: 'Unknown' }, Test: { copy: 'Unknown' } } as const;
  const { user, rowNames, screen } = await openMatrix('a b web(drain,copy)', { verdicts });
  await user.click(screen.getByRole('button', { name: 'Differences' }));
  expect(rowNames()).toEqual(['2b']);
  await user.click(screen.getByRole('button', { name: 'Needs attention' }));
  expect(rowNames()).toEqual(['3web', '3.2copy']);
  expect(screen.getByRole('button', { name: 'Needs attention' })).toHaveAttribute('aria-pressed', 'true');
});

test('a filter without matches explains itself', async () => {
  const { user, screen } = await openMatrix('a b');
  await user.click(screen.getByRole('button', { name: 'Differences' }));
  expect(screen.getByText('Every step does the same in all environments.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Needs attention' }));
  expect(screen.getByText('No step fails, is unknown or is without a target.')).toBeVisible();
});

test('an environment opens to its targets, those that say the same as one, and closes again', async () => {
  const { user, screen, heads, cell, view } = await openMatrix('a b', {
    planner: {
      columns: async (_, environment, by) =>
        environment !== 'Test' || by !== 'target'
          ? []
          : [
              columnOf('target', 'web-1', ['Runs', null]),
              columnOf('target', 'web-2', ['Runs', null]),
              columnOf('target', 'db-1', ['No targets', 'Runs']),
            ],
    },
  });
  await user.click(screen.getByRole('button', { name: /^Test, .*Open target tags or targets/ }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Targets' }));
  expect(await screen.findByRole('button', { name: /^web-1 \+ 1, 2 the same in Test/ })).toBeVisible();
  expect(heads()).toHaveLength(3);
  expect(cell(/^2 b in Test, web-1 \+ 1: nothing to do$/)).toBeVisible();
  await user.click(cell(/^1 a in Test, db-1: No targets/));
  expect(view().panel).toMatchObject({ cell: { environment: 'Test', target: 'db-1' } });
  await user.click(screen.getByRole('button', { name: /^db-1, Test/ }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Whole environment' }));
  expect(heads()).toHaveLength(2);
});

test('an environment opens to roles, and keeps its own column when they cannot be computed', async () => {
  const { user, screen, heads } = await openMatrix('a', {
    planner: {
      columns: async (_, environment) => {
        if (environment === 'Dev') throw new Error('no answer');
        return [columnOf('role', 'web', ['Runs']), columnOf('server', 'server', [null])];
      },
    },
  });
  for (const name of [/^Test,/, /^Dev,/]) {
    await user.click(screen.getByRole('button', { name }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Target tags' }));
    if (name.test('Test,')) await screen.findByRole('button', { name: /^web, Test/ });
  }
  expect(heads()).toHaveLength(3);
  expect(screen.getByRole('button', { name: /^Dev,/ })).toBeVisible();
});

test('opened to targets, a step that finds none says so in every column, and none is without its cell', async () => {
  const process = processOf('build web*web lost*cache');
  const model = {
    ...emptyModel,
    environments: [{ name: 'Test' }],
    targets: ['web', 'db'].map((tag) => ({ name: `${tag}-1`, environments: ['Test'], roles: [tag] })),
  };
  const asked = { process, model, scenario: asConfigured };
  const store = editorWith(process, {
    model,
    ports: {
      planner: {
        ...silentPlanner,
        plan: async () => planOf(asked),
        columns: async (_, environment, by) => columnsOf(asked, environment, by),
      },
    },
  });
  const { user, screen } = renderWith(store, <PlanView />);
  await user.click(await screen.findByRole('button', { name: /^Test, .*Open target tags or targets/ }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Targets' }));
  for (const column of ['server', 'web-1', 'db-1'])
    expect(
      await screen.findByRole('button', { name: new RegExp(`^3 lost in Test, ${column}: No targets`) }),
    ).toBeVisible();
  expect(screen.getByRole('button', { name: /^2 web in Test, web-1: Runs/ })).toBeVisible();
});

test('keys in the menu of a heading do not move the cursor of the matrix', async () => {
  const { user, screen, cell } = await openMatrix('a b');
  act(() => cell(/^1 a in Dev/).focus());
  await user.click(screen.getByRole('button', { name: /^Test,/ }));
  await screen.findByRole('menuitemcheckbox', { name: 'Target tags' });
  await user.keyboard('{PageDown}');
  await nextFrame();
  expect(cell(/^2 b in Test/)).not.toHaveFocus();
  expect(screen.getByRole('menu')).toContainElement(document.activeElement as HTMLElement);
});

test('the arrow down from a heading goes to the cell below and opens no menu', async () => {
  const { user, screen, cell } = await openMatrix('a b');
  act(() => screen.getByRole('button', { name: /^Test,/ }).focus());
  await user.keyboard('{ArrowDown}');
  await nextFrame();
  expect(cell(/^1 a in Test/)).toHaveFocus();
  expect(screen.queryByRole('menu')).toBeNull();
});

test('an older plan stays while a newer one is computed, and says so', async () => {
  let answers = 0;
  const { screen, store } = await openMatrix('a', {
    planner: {},
    change: (plan) => {
      answers += 1;
      if (answers > 1) throw new Error('cannot');
      return plan;
    },
  });
  act(() => store.getState().setPreview({ channel: 'Other' }));
  expect(screen.getByRole('status')).toHaveTextContent('Updating…');
  expect(await screen.findByText(/could not be computed\. The last one is shown/)).toBeVisible();
  expect(screen.getByRole('grid')).toHaveAttribute('data-stale');
});

test('a plan that takes long says how far it is, and can be stopped and resumed', async () => {
  const { screen, user, store } = await openMatrix('a', {
    planner: {},
    change: (plan) => plan,
  });
  store.setState({ plan: { status: 'updating', plan: store.getState().plan.plan }, planProgress: { done: 3, of: 20 } });
  const bar = await screen.findByRole('progressbar', { name: 'Environments computed' });
  expect(bar).toHaveAttribute('value', '3');
  expect(screen.getByText('3 of 20 environments')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.getByRole('status')).toHaveTextContent('Stopped. What is shown may be from before');
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByRole('grid')).toHaveAttribute('data-stale');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('', { selector: '[role="status"]' })).toBeEmptyDOMElement();
  expect(screen.getByRole('grid')).not.toHaveAttribute('data-stale');
});

test('a plan that was never computed does not speak of a last one', async () => {
  const { screen, store } = openPlan('a', <PlanView />, {
    change: () => {
      throw new Error('cannot');
    },
  });
  act(() => store.getState().setPreview({ channel: 'Other' }));
  expect(await screen.findByText('The plan could not be computed. The process itself is safe.')).toBeVisible();
});

test('a plan says the effect of the edits since the file, and marks them, also against a kept version', async () => {
  const process = processOf('build deploy');
  const model = { ...emptyModel, environments: [{ name: 'Test' }, { name: 'Prod' }] };
  const store = editorWith(process, { model, ports: { planner: ownPlanner } });
  const { screen, user } = renderWith(store, <PlanView />);
  await screen.findByRole('grid');
  expect(screen.queryByText(/Since the file/)).toBeNull();
  const { documents } = store.getState();
  const document = documents['test']!;
  store.setState({
    documents: {
      ...documents,
      test: { ...document, versions: [{ id: '1', name: 'Friday', savedAt: 0, content: document.content }] },
    },
  });
  act(() => void store.getState().edit('Disable', (before) => setDisabled(before, 'deploy', null, true)));
  expect(await screen.findByText(/Since the file: 2 verdicts change\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Mark them' }));
  expect(await screen.findByRole('button', { name: /^2 deploy in Prod: Off.*it was: Runs/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^1 build/ })).toBeNull();
  expect(screen.getByText(/Since the file: 2 verdicts change\./)).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Mark' }), 'Mark against version "Friday"');
  expect(await screen.findByRole('button', { name: /^2 deploy in Test: Off.*it was: Runs/ })).toBeVisible();
  act(() => store.getState().undo());
  act(() => void store.getState().edit('Rename', (before) => renameStep(before, 'build', 'compile')));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Mark' }), 'No marks');
  expect(await screen.findByText('Since the file: no verdict changes.')).toBeVisible();
});
