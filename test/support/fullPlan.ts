import { expect } from 'vitest';
import { type ProcessInContext, planOf, planWithRun } from '../../src/core/index';

/** The plan of every environment is that of the full run, which decides each target and takes nothing from before. */
export function expectFullPlans(request: ProcessInContext): void {
  const { environments } = planOf(request);
  const full = request.model.environments.map(({ name }) => planWithRun(request, name).plan);
  // Comparing texts is many times faster; the order of members may differ.
  if (JSON.stringify(environments) !== JSON.stringify(full)) expect(environments).toEqual(full);
}
