import { act, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type DeploymentModel, emptyModel, type Process, type Scenario } from '../../../src/core/index';
import { PlanView } from '../../../src/features/dry-run/PlanView';
import { WhyPanel } from '../../../src/features/dry-run/WhyPanel';
import { RowVerdict } from '../../../src/features/step-list/RowVerdict';
import { editorWith } from '../../support/editorWith';
import { ownPlanner } from '../../support/ownPlanner';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Prod' }],
  freezes: [{ name: 'Winter', start: '2026-12-20T00:00:00Z', end: '2027-01-05T00:00:00Z', environments: ['Prod'] }],
  approvals: [{ name: 'Prod', environments: ['Prod'], approvers: ['Ann'] }],
};

async function openPlan(process: Process, scenario: Scenario = { name: 'As configured' }) {
  const store = editorWith(process, { model, scenario, ports: { planner: ownPlanner } });
  store.getState().changeView({ tab: 'plan' });
  const row = process.steps[0]!;
  const shown = renderWith(
    store,
    <>
      <PlanView />
      <WhyPanel />
      <RowVerdict
        row={{ stepId: row.id, actionId: null } as never}
        called="step 1"
        tabIndex={0}
        onWhy={() => undefined}
      />
    </>,
  );
  await shown.screen.findByRole('grid');
  const view = () => {
    const now = store.getState().view;
    if (now.screen !== 'process') throw new Error('The plan stands on a process.');
    return now;
  };
  return { ...shown, store, view };
}

test('notes of a run are listed under its summary, each with a way to make it known', async () => {
  const { screen, user, view } = await openPlan(processOf('deploy'));
  const notes = within(screen.getByRole('list', { name: 'Notes for Prod' }));
  expect(notes.getByText(/The freeze "Winter" concerns this deployment/)).toBeVisible();
  expect(notes.getByText(/It is assumed to be approved: it needs 1 approval, from Ann\./)).toBeVisible();
  await user.click(notes.getByRole('button', { name: /^Set the start of the run: The freeze/ }));
  expect(view().panel).toEqual({ kind: 'scenario', part: 'inputs' });
  await user.click(notes.getByRole('button', { name: /^Show Winter: The freeze/ }));
  expect(view()).toMatchObject({ tab: 'model', part: 'freezes', field: 'Winter' });
});

test('assumptions and limits are one click away, with links', async () => {
  const { screen, user, view } = await openPlan(processOf('deploy'));
  await user.click(screen.getByText('1 thing is assumed, 1 thing is not modelled'));
  const assumed = within(screen.getByRole('region', { name: 'What is assumed' }));
  expect(assumed.getByText(/^Test succeeded\./)).toBeVisible();
  expect(screen.getByText(/^Only the server knows these/)).toBeVisible();
  expect(await violationsIn(screen.container)).toEqual([]);
  await user.click(assumed.getByRole('button', { name: 'Set earlier deployments: Test succeeded.' }));
  expect(view().panel).toEqual({ kind: 'scenario', part: 'history' });
});

test('a note about a step is on its cell, its row and among its reasons', async () => {
  const process = processOf('deploy');
  const usage = {
    ...process,
    steps: process.steps.map((step) => ({
      ...step,
      actions: [],
      processTemplate: { slug: 'shared', versionMask: '1.X', parameters: [], packages: [] },
    })),
  };
  const { screen, store } = await openPlan(usage as never);
  const sentence = /"deploy" uses the process template shared, version 1\.X: open the file/;
  expect(
    screen.getByRole('button', { name: new RegExp(`^1 deploy in Prod: Unknown.*${sentence.source}`) }),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: new RegExp(`why, step 1\\. ${sentence.source}`) })).toBeVisible();
  const cell = { stepId: usage.steps[0]!.id, actionId: null, environment: 'Prod', target: null };
  act(() => store.getState().changeView({ panel: { kind: 'why', cell } }));
  const notes = within(await screen.findByRole('list', { name: 'Notes' }));
  expect(notes.getByText(sentence)).toBeVisible();
  expect(notes.getByRole('button', { name: /^Go to step: "deploy" uses/ })).toBeVisible();
});
