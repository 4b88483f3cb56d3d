import type { ActionType, ExecutionLocation, Where } from '../../../core/index';

/** Where an action of this type may run, as choices; one of a type that nobody describes may run anywhere. */
export function placesFor(type: ActionType | null): readonly Where[] {
  if (type === null) return ['targets', 'worker', 'worker-per-target'];
  return [...new Set(type.locations.map((location) => placeOf[location]))];
}

/** Whether an action of this type can be given to a worker pool; what only the server does has none. */
export function canUseWorkerPool(type: ActionType | null): boolean {
  return type === null || type.locations.some((each) => each === 'worker' || each === 'workerOnBehalfOfRoles');
}

const placeOf: Readonly<Record<ExecutionLocation, Where>> = {
  target: 'targets',
  worker: 'worker',
  server: 'worker',
  workerOnBehalfOfRoles: 'worker-per-target',
  serverOnBehalfOfRoles: 'worker-per-target',
};
