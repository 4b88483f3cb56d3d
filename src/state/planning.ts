import type { StoreApi } from 'zustand';
import type { Plan } from '../core/index';
import type { EditorState } from './editorState';
import type { PlanState } from './planState';
import type { Planner, PlanRequest } from './ports';
import { selectPlanRequest } from './selectors/plan';
import type { Slice } from './slice';

/** The plan of what is on screen, and questions about it. */
export const planSlice: Slice<PlanState> = ({ get, ports }) => ({
  plan: { status: 'none', plan: null },
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
 * Computes the plan again after every change of what it depends on. While a newer one is computed the old one stays,
 * marked as being updated, and takes in what is done of a long one, the environment on screen first; an answer to anything but the newest question is thrown away.
 */
export function keepPlanFresh(store: StoreApi<EditorState>, planner: Planner): void {
  let newest: PlanRequest | null = null;
  store.subscribe((state) => {
    const request = selectPlanRequest(state);
    if (request === newest) return;
    newest = request;
    if (request === null) {
      store.setState({ plan: { status: 'none', plan: null } });
      return;
    }
    store.setState({ plan: { status: 'updating', plan: state.plan.plan } });
    const onPart = (part: Plan) => {
      if (request !== newest) return;
      const plan = withPart(store.getState().plan.plan, part, request);
      store.setState({ plan: { status: 'updating', plan } });
    };
    planner.plan(request, false, { first: state.preview.environment, onPart }).then(
      (plan) => {
        if (request === newest && plan !== null) store.setState({ plan: { status: 'fresh', plan } });
      },
      () => {
        if (request === newest) store.setState({ plan: { status: 'failed', plan: store.getState().plan.plan } });
      },
    );
  });
}

/**
 * A plan with some environments computed again. Columns are parallel to rows, so where the rows are others the old plan
 * stays until the new one is whole.
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
