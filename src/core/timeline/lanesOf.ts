import type { EnvironmentRun } from '../simulator/plan/environmentRun';
import type { TimelineLane } from './timeline';

/** The lanes of a timeline, and the index of each. */
export interface Lanes {
  readonly all: readonly TimelineLane[];
  readonly server: number;
  readonly worker: number;
  /** Index by target name. */
  readonly targets: ReadonlyMap<string, number>;
}

/** Server, workers, then every target that has a decision, in name order. */
export function lanesOf({ run, participating }: EnvironmentRun): Lanes {
  const named = new Set<string>();
  for (const { target, step } of run.decisions) if (target !== null && step !== null) named.add(target);
  const order = [...participating.map(({ name }) => name).filter((name) => named.has(name))];
  const joined = [...named].filter((name) => !order.includes(name));
  const targets = [...order, ...joined];
  return {
    all: [
      { kind: 'server', name: 'Server' },
      { kind: 'worker', name: 'Worker' },
      ...targets.map((name): TimelineLane => ({ kind: 'target', name })),
    ],
    server: 0,
    worker: 1,
    targets: new Map(targets.map((name, at) => [name, at + 2])),
  };
}
