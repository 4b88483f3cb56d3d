import type { StoreApi } from 'zustand';
import type { Plan } from '../core/index';
import { planAwaited } from './awaited';
import type { EditorState } from './editorState';
import type { PlanState } from './planState';
import type { Planner, PlanRequest } from './ports';
import { selectPlanRequest } from './selectors/plan';
import type { ActionsOf, Slice } from './slice';

/** The plan of what is on screen, and questions about it. */
export const planSlice: Slice<ActionsOf<PlanState>> = ({ get, set, ports }) => ({
  stopPlan: () => {
    const { status, plan } = get().plan;
    if (status === 'updating') set({ plan: { status: 'stopped', plan }, planProgress: null });
  },
  resumePlan: () => {
    if (get().plan.status === 'stopped') set({ planTurn: get().planTurn + 1 });
  },
  planOf: async (process) => {
    const request = selectPlanRequest(get());
    return request === null ? null : ports.planner.plan({ ...request, process }, true);
  },
  planFor: (request) => ports.planner.plan(request, true),
  explain: async (cell) => {
    const request = selectPlanRequest(get());
    return request === null ? null : ports.planner.explain(request, cell);
  },
  columns: async (environment, by) => {
    const request = selectPlanRequest(get());
    return request === null ? [] : ports.planner.columns(request, environment, by);
  },
  timeline: async (environment) => {
    const request = selectPlanRequest(get());
    return request === null ? null : ports.planner.timeline(request, environment);
  },
  outcomes: (request, environment) => ports.planner.outcomes(request, environment),
  policyInput: async (environment) => {
    const request = selectPlanRequest(get());
    return request === null ? null : ports.planner.policyInput(request, environment);
  },
  serverPreview: async (environment) => {
    const request = selectPlanRequest(get());
    return request === null ? null : ports.planner.serverPreview(request, environment);
  },
});

/**
 * Computes the plan again after every change of what it depends on. Meanwhile the old plan stays, marked as being updated, and
 * takes in finished environments of a long one, the environment on screen first; answers to older requests are discarded.
 */
export function keepPlanFresh(store: StoreApi<EditorState>, planner: Planner): void {
  let newest: PlanRequest | null = null;
  let turn = 0;
  store.subscribe((state) => {
    const request = selectPlanRequest(state);
    if (request === newest && state.planTurn === turn) return;
    newest = request;
    turn = state.planTurn;
    if (request === null) {
      store.setState({ plan: { status: 'none', plan: null }, planProgress: null });
      return;
    }
    const own = turn;
    const isWanted = () => request === newest && own === turn && store.getState().plan.status === 'updating';
    // An edit has said so itself; nobody needs to hear it twice.
    if (state.plan.status !== 'updating' || state.planProgress !== null) store.setState(planAwaited(state));
    const onPart = (part: Plan) => {
      if (!isWanted()) return;
      const plan = withPart(store.getState().plan.plan, part, request);
      store.setState({ plan: { status: 'updating', plan } });
    };
    const onProgress = (done: number, of: number) => {
      if (isWanted()) store.setState({ planProgress: { done, of } });
    };
    planner.plan(request, false, { first: state.preview.environment, onPart, onProgress, isWanted }).then(
      (plan) => {
        if (isWanted() && plan !== null) store.setState({ plan: { status: 'fresh', plan }, planProgress: null });
      },
      () => {
        if (!isWanted()) return;
        store.setState({ plan: { status: 'failed', plan: store.getState().plan.plan }, planProgress: null });
      },
    );
  });
}

/**
 * A plan with some environments computed again. Columns are parallel to rows, so if the rows differ the old plan stays until the
 * new one is complete.
 */
function withPart(before: Plan | null, part: Plan, { model }: PlanRequest): Plan {
  if (before === null) return part;
  if (!sameRows(before, part)) return before;
  const environments = model.environments.flatMap(({ name }) => {
    const isIt = ({ environment }: Plan['environments'][number]) => environment === name;
    return part.environments.find(isIt) ?? before.environments.find(isIt) ?? [];
  });
  return { ...part, environments };
}

function sameRows({ rows: left }: Plan, { rows: right }: Plan): boolean {
  return (
    left.length === right.length &&
    left.every((row, at) => row.stepId === right[at]?.stepId && row.actionId === right[at]?.actionId)
  );
}
