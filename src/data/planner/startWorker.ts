import type { WorkerLike } from './createPlanner';

/** Starts the simulator's own thread. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('./plannerWorker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}
