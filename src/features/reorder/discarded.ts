import type { Process } from '../../core/index';
import type { Trial } from './trial';

/** Orders that were tried and left, by the process they were tried on: the next edit makes another process. */
const trials = new WeakMap<Process, Trial>();

export function rememberDiscarded(trial: Trial): void {
  trials.set(trial.base, trial);
}

/** The order that was left last, until the next edit. */
export function lastDiscarded(process: Process): Trial | null {
  return trials.get(process) ?? null;
}
