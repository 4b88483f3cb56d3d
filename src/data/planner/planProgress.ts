import type { EnvironmentPlan, Plan, PlanRequest, PlanWatch } from '../../core/index';
import type { PlanQuestion } from './wire';

/** A plan that comes in slices. */
export class PlanProgress {
  readonly #request: PlanRequest;
  readonly #watch: PlanWatch | null;
  readonly #done = new Map<string, EnvironmentPlan>();
  #head: Plan | null = null;
  #left: readonly string[];
  /** How many environments there have to be for the next part: each time twice as many, so that few are drawn. */
  #nextPart = 1;

  constructor(request: PlanRequest, watch: PlanWatch | null) {
    this.#request = request;
    this.#watch = watch;
    const names = [...new Set(request.model.environments.map(({ name }) => name))];
    const first = names.filter((name) => name === watch?.first);
    this.#left = [...first, ...names.filter((name) => name !== watch?.first)];
  }

  question(isTrial: boolean): PlanQuestion {
    return { kind: 'plan', isTrial, environments: this.#left, isFirst: this.#head === null };
  }

  /** Whether somebody still waits for the rest. */
  get isWanted(): boolean {
    return this.#watch?.isWanted?.() ?? true;
  }

  /** Takes a slice; returns the plan once it is complete, otherwise null. */
  take(slice: Plan): Plan | null {
    if (slice.environments.length === 0 && this.#left.length > 0) throw new Error('The dry run did not continue.');
    this.#head ??= slice;
    slice.environments.forEach((plan, at) => {
      const name = this.#left[at];
      if (name !== undefined) this.#done.set(name, plan);
    });
    this.#left = this.#left.slice(slice.environments.length);
    this.#watch?.onProgress?.(this.#done.size, this.#done.size + this.#left.length);
    if (this.#left.length === 0) return this.#planOf(this.#head);
    if (this.#done.size >= this.#nextPart) {
      this.#nextPart = 2 * this.#done.size;
      this.#watch?.onPart(this.#planOf(this.#head));
    }
    return null;
  }

  #planOf({ rows, notModelled }: Plan): Plan {
    const environments = this.#request.model.environments.flatMap(({ name }) => this.#done.get(name) ?? []);
    return { rows, environments, notModelled };
  }
}
