import type { ExecutionLocation, StepTemplate, Where } from '../../../core/index';

/** Where a step of this kind may run, as choices; a kind nobody describes may run anywhere. */
export function placesFor(template: StepTemplate | null): readonly Where[] {
  if (template === null || template.locations.length === 0) return ['targets', 'worker', 'worker-per-target'];
  return [...new Set(template.locations.map((location) => placeOf[location]))];
}

const placeOf: Readonly<Record<ExecutionLocation, Where>> = {
  target: 'targets',
  worker: 'worker',
  server: 'worker',
  workerOnBehalfOfRoles: 'worker-per-target',
  serverOnBehalfOfRoles: 'worker-per-target',
};
