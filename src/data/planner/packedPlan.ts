import type { EnvironmentPlan, Plan, PlanCell } from '../../core/index';

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

export interface PackedEnvironment {
  readonly environment: string;
  /** The fields that differ from the last plan of the environment; all if there is none. */
  readonly fields: Partial<Omit<EnvironmentPlan, 'cells'>>;
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
