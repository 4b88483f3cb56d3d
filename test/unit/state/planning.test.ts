import { expect, test } from 'vitest';
import { emptyModel, type Plan, renameStep, planOf as wholePlanOf } from '../../../src/core/index';
import type { PlanRequest, PlanWatch } from '../../../src/state/ports';
import { selectPlanRequest, selectPreviewCell } from '../../../src/state/selectors/plan';
import { editorWith, silentPlanner } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

/** A planner whose answers the test gives by hand. */
function openWithPlanner() {
  const asked: {
    request: PlanRequest;
    watch: PlanWatch | undefined;
    resolve: (plan: Plan | null) => void;
    reject: (error: Error) => void;
  }[] = [];
  const planner = {
    ...silentPlanner,
    plan: (request: PlanRequest, _isTrial?: boolean, watch?: PlanWatch) =>
      new Promise<Plan | null>((resolve, reject) => {
        asked.push({ request, watch, resolve, reject });
      }),
  };
  const model = {
    ...emptyModel,
    environments: [{ name: 'Test' }, { name: 'Production' }],
    channels: [{ name: 'Default' }, { name: 'Hotfix' }],
  };
  const store = editorWith(processOf('build deploy'), { model, ports: { planner } });
  const rename = (name: string) =>
    store.getState().edit('Rename', (before) => renameStep(before, before.steps[0]!.id, name));
  return { store, asked, rename };
}

const planOf = (words: string): Plan => ({ rows: [], environments: [], notModelled: [words] });
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('opening asks for a plan, and the answer is fresh', async () => {
  const { store, asked } = openWithPlanner();
  expect(store.getState().plan.status).toBe('updating');
  asked[0]!.resolve(planOf('first'));
  await settled();
  expect(store.getState().plan).toEqual({ status: 'fresh', plan: planOf('first') });
});

test('an edit keeps the old plan, marked as being updated', async () => {
  const { store, asked, rename } = openWithPlanner();
  asked[0]!.resolve(planOf('first'));
  await settled();
  rename('compile');
  expect(store.getState().plan).toEqual({ status: 'updating', plan: planOf('first') });
  expect(asked[1]!.request.process.steps[0]!.name).toBe('compile');
});

test('what follows the store is told of an edit once, not again that the plan waits for it', async () => {
  const { store, asked, rename } = openWithPlanner();
  asked[0]!.resolve(planOf('first'));
  await settled();
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  rename('compile');
  store.getState().undo();
  expect(told).toBe(2);
  expect(asked).toHaveLength(3);
  expect(store.getState().plan).toEqual({ status: 'updating', plan: planOf('first') });
});

test('only the answer to the newest question counts', async () => {
  const { store, asked, rename } = openWithPlanner();
  rename('one');
  rename('two');
  asked[2]!.resolve(planOf('two'));
  await settled();
  asked[1]!.resolve(planOf('one'));
  await settled();
  expect(store.getState().plan).toEqual({ status: 'fresh', plan: planOf('two') });
});

test('a planner that fails leaves the last plan', async () => {
  const { store, asked, rename } = openWithPlanner();
  asked[0]!.resolve(planOf('first'));
  await settled();
  rename('one');
  asked[1]!.reject(new Error('broken'));
  await settled();
  expect(store.getState().plan).toEqual({ status: 'failed', plan: planOf('first') });
});

test('the plan is for the channel and tenant of the preview, and for every environment', () => {
  const { store, asked } = openWithPlanner();
  expect(store.getState().preview).toEqual({ environment: 'Production', channel: 'Default', tenant: null });
  store.getState().setPreview({ channel: 'Hotfix', tenant: 'Blue' });
  expect(asked.at(-1)!.request.scenario.run).toEqual({ channel: 'Hotfix', tenant: 'Blue' });
});

test('looking at another environment asks nothing', () => {
  const { store, asked } = openWithPlanner();
  store.getState().setPreview({ environment: 'Test' });
  expect(asked).toHaveLength(1);
  expect(selectPlanRequest(store.getState())).toBe(asked[0]!.request);
});

test('going to the library and back asks again and shows nothing old', async () => {
  const { store, asked } = openWithPlanner();
  asked[0]!.resolve(planOf('first'));
  await settled();
  const { view } = store.getState();
  store.getState().navigate({ screen: 'library' });
  expect(store.getState().plan).toEqual({ status: 'none', plan: null });
  store.getState().navigate(view);
  expect(store.getState().plan).toEqual({ status: 'updating', plan: null });
});

test('the verdict of a row is found by its step and action', async () => {
  const { store, asked } = openWithPlanner();
  const cell = (label: string) => ({ verdict: 'Runs' as const, targets: null, counts: {}, label, sentence: '' });
  const environment = {
    environment: 'Production',
    gate: { code: 'GATE_OK' as const, sentence: '' },
    outcome: 'Succeeded' as const,
    cells: [cell('Runs 1'), cell('Runs 2')],
    warnings: [],
    notes: [],
    stepCounts: {},
    unknownActions: 0,
    summary: '',
    shortSummary: [],
    assumptions: [],
    assumptionLinks: [],
    targetsTakingPart: 0,
    targetsInEnvironment: 0,
    groups: [],
    acquiredBefore: [],
  };
  const rows = [
    { stepId: 'build', actionId: null, number: '1', name: 'build' },
    { stepId: 'build', actionId: 'a', number: '1.1', name: 'a' },
  ];
  asked[0]!.resolve({ rows, environments: [environment], notModelled: [] });
  await settled();
  expect(selectPreviewCell(store.getState(), 'build', 'a')?.label).toBe('Runs 2');
  expect(selectPreviewCell(store.getState(), 'build', null)?.label).toBe('Runs 1');
  expect(selectPreviewCell(store.getState(), 'deploy', null)).toBeNull();
  store.getState().setPreview({ environment: null });
  expect(selectPreviewCell(store.getState(), 'build', null)).toBeNull();
});

test('finished parts of a long plan are shown at once, beside the older rest', async () => {
  const { store, asked, rename } = openWithPlanner();
  const first = wholePlanOf(asked[0]!.request);
  asked[0]!.resolve(first);
  await settled();
  rename('compile');
  const next = wholePlanOf(asked[1]!.request);
  expect(asked[1]!.watch!.first).toBe('Production');
  asked[1]!.watch!.onPart({ ...next, environments: [next.environments[1]!] });
  const { status, plan } = store.getState().plan;
  expect(status).toBe('updating');
  expect(plan!.rows[0]!.name).toBe('compile');
  expect(plan!.environments[0]).toBe(first.environments[0]);
  expect(plan!.environments[1]).toBe(next.environments[1]);
});

test('of a long plan with other rows nothing is shown until it is whole', async () => {
  const { store, asked } = openWithPlanner();
  const first = wholePlanOf(asked[0]!.request);
  asked[0]!.resolve(first);
  await settled();
  store.getState().edit('Remove', (before) => ({ ok: true, value: { ...before, steps: before.steps.slice(1) } }));
  const next = wholePlanOf(asked[1]!.request);
  asked[1]!.watch!.onPart({ ...next, environments: [next.environments[1]!] });
  expect(store.getState().plan).toEqual({ status: 'updating', plan: first });
});

test('how far a long plan is can be seen, it can be stopped, and continues when it is asked to', async () => {
  const { store, asked, rename } = openWithPlanner();
  const first = wholePlanOf(asked[0]!.request);
  asked[0]!.resolve(first);
  await settled();
  expect(store.getState().planProgress).toBeNull();
  rename('compile');
  const watch = asked[1]!.watch!;
  watch.onProgress!(1, 2);
  expect(store.getState().planProgress).toEqual({ done: 1, of: 2 });
  expect(watch.isWanted!()).toBe(true);

  store.getState().stopPlan();
  expect(store.getState()).toMatchObject({ plan: { status: 'stopped', plan: first }, planProgress: null });
  expect(watch.isWanted!()).toBe(false);
  watch.onPart(wholePlanOf(asked[1]!.request));
  asked[1]!.resolve(wholePlanOf(asked[1]!.request));
  await settled();
  expect(store.getState().plan).toEqual({ status: 'stopped', plan: first });

  store.getState().resumePlan();
  expect(store.getState().plan.status).toBe('updating');
  expect(asked[2]!.request).toBe(asked[1]!.request);
  asked[2]!.resolve(wholePlanOf(asked[2]!.request));
  await settled();
  expect(store.getState().plan.status).toBe('fresh');
});

test('a change asks for a plan again after one was stopped', () => {
  const { store, asked, rename } = openWithPlanner();
  store.getState().stopPlan();
  rename('compile');
  expect(store.getState().plan.status).toBe('updating');
  expect(asked).toHaveLength(2);
});
