import type { Process } from '../process';
import type { ProcessRow, RowId } from '../row';

/** One row up or down, to an end of its level, into the step above, or out of its step. */
export type MoveDirection = 'up' | 'down' | 'top' | 'bottom' | 'into' | 'out';

/** The place to move rows to. */
export type MovePlace =
  | { readonly at: MoveDirection }
  /** The position of the first moved row on its level, from 1. */
  | { readonly at: 'position'; readonly position: number }
  /** The number it gets, "7.2": the child index counts actions of its own step or of another one. */
  | { readonly at: 'number'; readonly step: number; readonly child: number }
  /** Before or after another row on its level, or last inside a step. */
  | { readonly at: 'before' | 'after' | 'inside'; readonly row: RowId };

/** Rows that move together, in their present order: steps, or actions of one step. */
export interface Block {
  readonly rows: readonly [MovingRow, ...MovingRow[]];
  /** The step whose actions move; null if steps move. */
  readonly inside: string | null;
  /** The rows of that level that stay, in order. */
  readonly staying: readonly ProcessRow[];
  /** How many of the staying rows come before the first, and before the last row of the block. */
  readonly before: number;
  readonly beforeLast: number;
}

export interface MovingRow extends ProcessRow {
  /** How many child actions move along with it. */
  readonly children: number;
}

/** A move with its result. */
export interface PlannedMove {
  readonly ok: true;
  /** The process after the move. */
  readonly process: Process;
  /** The rows before and after the move: a row that changes its level becomes another row. */
  readonly was: readonly ProcessRow[];
  readonly rows: readonly ProcessRow[];
  /** "Move 'Tag release' from 14 to 13": the label of the undo entry. */
  readonly label: `Move ${string}`;
  /** "Moved 'Tag release' from 14 to 13." */
  readonly done: string;
  /** "Tag release moved to position 13 of 24, between Notify and Archive. Was 14." */
  readonly said: string;
  /** "It becomes step 13, between Notify and Archive." */
  readonly becomes: string;
  /** "becomes 13" */
  readonly short: string;
  /** Further effects such as dropped settings; empty, or a sentence with a leading space. */
  readonly note: string;
}

/** Why nothing moves: it is in place already, or it cannot go there. `reason` is a sentence. */
export interface NoMove {
  readonly ok: false;
  readonly kind: 'there' | 'refused';
  readonly reason: string;
}

export type Move = PlannedMove | NoMove;
