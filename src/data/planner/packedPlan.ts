import type { EnvironmentPlan, Plan, PlanCell } from '../../core/index';
import type { ListChange } from './listChange';

/**
 * A plan, or a slice of one, as it goes to the page: what the page has from before is not sent again. Both ends remember
 * the last plan of each environment, the last rows, and all cells so far, which have numbers in the order of their sending.
 */
export interface PackedPlan {
  /** Both ends forget what they had. */
  readonly isFirst: boolean;
  /** Null where they are the last ones. */
  readonly rows: Pieces<Plan['rows'][number]> | null;
  readonly notModelled: Plan['notModelled'];
  /** Cells that the page does not have yet. */
  readonly cells: readonly PlanCell[];
  readonly environments: readonly PackedEnvironment[];
}

/** A list, as its differences from the last one. */
export interface Pieces<Thing> {
  readonly length: number;
  readonly at: Uint32Array;
  readonly things: readonly Thing[];
}

/** The fields of an environment's plan but for its cells. */
export type PlanFields = Omit<EnvironmentPlan, 'cells'>;

/** The fields that have a thing for each step, or nearly. */
export const longLists = ['warnings', 'notes', 'groups', 'acquiredBefore'] as const satisfies (keyof PlanFields)[];

type LongLists = { readonly [Field in (typeof longLists)[number]]: ListChange<PlanFields[Field][number]> };

export interface PackedEnvironment {
  readonly environment: string;
  /** The fields that differ from the last plan of the environment; all if there is none. */
  readonly fields: Partial<PlanFields>;
  /**
   * Of long lists only what changed goes to the page: reading a thousand warnings of each of twenty environments took it longer
   * than drawing the plan. Empty where there is no plan from before.
   */
  readonly lists: Partial<LongLists>;
  /** Null where all cells are the last ones. */
  readonly cells: { readonly length: number; readonly at: Uint32Array; readonly numbers: Uint32Array } | null;
}

/** The buffers of a plan, which are handed over and not copied. */
export function buffersOf({ rows, environments }: PackedPlan): readonly ArrayBufferLike[] {
  return [
    ...(rows === null ? [] : [rows.at.buffer]),
    ...environments.flatMap(({ cells }) => (cells === null ? [] : [cells.at.buffer, cells.numbers.buffer])),
  ];
}
