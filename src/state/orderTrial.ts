import type { Process, RowId } from '../core/index';
import type { History } from './history';

/** A trial order, and the rows a person has moved to get there. */
export interface OrderVersion {
  readonly process: Process;
  readonly touched: ReadonlySet<string>;
}

/** The rows of a move, before and after. */
export interface MovedPlace {
  readonly before: readonly RowId[];
  readonly after: readonly RowId[];
}

/** An order that is being tried: the process itself stays as it is until the order is applied. */
export interface OrderTrial extends History<OrderVersion, MovedPlace> {
  readonly base: Process;
}
