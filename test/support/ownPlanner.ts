import { columnsOf, explanationOf, planOf, timelineOf } from '../../src/core/index';
import type { Planner } from '../../src/state/ports';
import { silentPlanner } from './editorWith';

/** A planner that computes in the test's own thread, with the product's own code. */
export const ownPlanner: Planner = {
  ...silentPlanner,
  plan: async (request) => planOf(request),
  columns: async (request, environment, kind) => columnsOf(request, environment, kind),
  explain: async (request, cell) => explanationOf(request, cell),
  timeline: async (request, environment) => timelineOf(request, environment),
};
