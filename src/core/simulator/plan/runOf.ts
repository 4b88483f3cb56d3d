import type { Run } from '../run/run';
import { environmentRun } from './environmentRun';
import type { PlanInput } from './planInput';

/** The run behind the plan of one environment, computed with the same assumptions. */
export function runOf(request: PlanInput, environment: string): Run {
  return environmentRun(request, environment).run;
}
