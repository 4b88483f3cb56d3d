import type { Run } from '../run/run';
import { environmentRun } from './environmentRun';
import type { EnvironmentPlan } from './plan';
import { planFrom } from './planEnvironment';
import type { PlanInput } from './planInput';

/**
 * The plan of one environment and the run behind it. Nothing is remembered, so it is the shorter way to a plan that is
 * made once; the result is that of `planEnvironment`.
 */
export function planWithRun(
  request: PlanInput,
  environment: string,
): { readonly plan: EnvironmentPlan; readonly run: Run } {
  const of = environmentRun(request, environment);
  return { plan: planFrom(of), run: of.run };
}
