import { expect } from 'vitest';
import { type EnvironmentPlan, type ProcessInContext, planOf } from '../../src/core/index';
import { environmentRun } from '../../src/core/simulator/plan/environmentRun';
import { planFrom } from '../../src/core/simulator/plan/planEnvironment';

/** The plan of an environment out of the run that looks at each target, with nothing taken from before. */
function fullPlan(request: ProcessInContext, environment: string): EnvironmentPlan {
  return planFrom(environmentRun(request, environment));
}

/** The plan of every environment is that of the full run. */
export function expectFullPlans(request: ProcessInContext): void {
  const { environments } = planOf(request);
  const full = request.model.environments.map(({ name }) => fullPlan(request, name));
  // Comparing texts is many times faster; the order of members may differ.
  if (JSON.stringify(environments) !== JSON.stringify(full)) expect(environments).toEqual(full);
}
