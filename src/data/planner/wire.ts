import type {
  CellAddress,
  DeploymentModel,
  EnvironmentOutcomes,
  Explanation,
  Json,
  Plan,
  PlanColumn,
  PlanRequest,
  PolicyInput,
  Process,
  Scenario,
  Step,
  Timeline,
} from '../../core/index';
import type { PackedPlan } from './packedPlan';

/**
 * A plan is asked for slice by slice. The worker answers with as many of these environments as it gets done in a short
 * time, at least one, in this order; rows and what is not modelled come with the first slice only.
 */
export interface PlanQuestion {
  readonly kind: 'plan';
  readonly isTrial: boolean;
  readonly environments: readonly string[];
  readonly isFirst: boolean;
}

export type Question =
  | PlanQuestion
  | { readonly kind: 'columns'; readonly environment: string; readonly by: 'role' | 'target' }
  | { readonly kind: 'explain'; readonly cell: CellAddress }
  | { readonly kind: 'timeline'; readonly environment: string }
  | { readonly kind: 'outcomes'; readonly environment: string }
  | { readonly kind: 'serverPreview'; readonly environment: string }
  | { readonly kind: 'policyInput'; readonly environment: string };

export interface Answers {
  readonly plan: Plan;
  readonly columns: readonly PlanColumn[];
  readonly explain: Explanation | null;
  readonly timeline: Timeline;
  readonly outcomes: EnvironmentOutcomes;
  readonly serverPreview: Json;
  readonly policyInput: PolicyInput;
}

/**
 * A request as it goes to the worker. A step or model that went before is only named by its number, so that an edit of
 * one step sends one step, and the worker keeps its objects and with them whatever was computed from them.
 */
export interface PackedRequest {
  readonly process: Omit<Process, 'steps'>;
  readonly steps: readonly { readonly number: number; readonly step?: Step }[];
  readonly model: { readonly number: number; readonly model?: DeploymentModel };
  readonly scenario: Scenario;
}

export interface ToWorker {
  readonly number: number;
  /** Null: the same as of the message before. */
  readonly request: PackedRequest | null;
  readonly question: Question;
}

/** What the worker answers with: a plan without what the page has already. */
export type Sent = Exclude<Answers[keyof Answers], Plan> | PackedPlan;

export type FromWorker =
  | { readonly number: number; readonly ok: true; readonly answer: Sent }
  | { readonly number: number; readonly ok: false; readonly message: string };

/** Packs requests for one worker; remembers what that worker already has. */
export function createPacker(): (request: PlanRequest) => PackedRequest {
  const sent = new Numbers();
  return ({ process, model, scenario }) => {
    const { steps, ...rest } = process;
    const packed = {
      process: rest,
      steps: steps.map((step) => {
        const { number, isNew } = sent.of(step);
        return isNew ? { number, step } : { number };
      }),
      model: ((known) => (known.isNew ? { number: known.number, model } : { number: known.number }))(sent.of(model)),
      scenario,
    };
    sent.keepOnly([...steps, model]);
    return packed;
  };
}

/** The other end: makes the request whole again. The same step comes out as the same object each time. */
export function createUnpacker(): (packed: PackedRequest | null) => PlanRequest {
  let last: PlanRequest | null = null;
  let steps = new Map<number, Step>();
  let model: { readonly number: number; readonly model: DeploymentModel } | null = null;
  return (packed) => {
    if (packed === null) {
      if (last === null) throw new Error('The worker was asked to continue a plan that it does not have.');
      return last;
    }
    const known = steps;
    steps = new Map(packed.steps.map(({ number, step }) => [number, step ?? known.get(number)!]));
    if (packed.model.model !== undefined) model = { number: packed.model.number, model: packed.model.model };
    if (model?.number !== packed.model.number)
      throw new Error('The worker was asked about a model that it does not have.');
    last = {
      process: { ...packed.process, steps: packed.steps.map(({ number }) => steps.get(number)!) },
      model: model.model,
      scenario: packed.scenario,
    };
    return last;
  };
}

/** Gives each object one number for as long as it is kept. */
class Numbers {
  #last = 0;
  #known = new Map<object, number>();

  of(thing: object): { readonly number: number; readonly isNew: boolean } {
    const known = this.#known.get(thing);
    if (known !== undefined) return { number: known, isNew: false };
    this.#last += 1;
    this.#known.set(thing, this.#last);
    return { number: this.#last, isNew: true };
  }

  keepOnly(things: readonly object[]): void {
    this.#known = new Map(things.map((thing) => [thing, this.#known.get(thing)!]));
  }
}
