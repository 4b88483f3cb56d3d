import type { StoreApi } from 'zustand';
import type { EditorState } from './editorState';
import type { Planner, PlanRequest } from './ports';
import { selectPlanRequest } from './selectors/plan';
import type { Slice } from './slice';

/** The plan of what is on screen, and questions about it. */
export const planSlice: Slice<'plan' | 'planOf' | 'explain' | 'columns'> = ({ get, ports }) => ({
  plan: { status: 'none', plan: null },
  planOf: async (process) => {
    const request = selectPlanRequest(get());
    return request === null ? null : ports.planner.plan({ ...request, process }, true);
  },
  explain: async (cell) => {
    const request = selectPlanRequest(get());
    return request === null ? null : ports.planner.explain(request, cell);
  },
  columns: async (environment, by) => {
    const request = selectPlanRequest(get());
    return request === null ? [] : ports.planner.columns(request, environment, by);
  },
});

/**
 * Computes the plan again after every change of what it depends on. While a newer one is computed the old one stays,
 * marked as being updated; an answer to anything but the newest question is thrown away.
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
    planner.plan(request).then(
      (plan) => {
        if (request === newest && plan !== null) store.setState({ plan: { status: 'fresh', plan } });
      },
      () => {
        if (request === newest) store.setState({ plan: { status: 'failed', plan: store.getState().plan.plan } });
      },
    );
  });
}
