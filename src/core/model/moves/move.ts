import type { Process } from '../process';
import type { ProcessRow, RowId } from '../row';

/** One step towards an end of its level, into the step above, or out of its step. */
export type MoveDirection = 'up' | 'down' | 'top' | 'bottom' | 'into' | 'out';

/** Where rows should go. */
export type MovePlace =
  | { readonly at: MoveDirection }
  /** The place of the first of them among the rows of its level, from 1. */
  | { readonly at: 'position'; readonly position: number }
  /** To become "7.2": its own step's action in that place, or an action of that step. */
  | { readonly at: 'number'; readonly step: number; readonly child: number }
  /** Beside another row, on its level; or inside a step, last. */
  | { readonly at: 'before' | 'after' | 'inside'; readonly row: RowId };

/** Rows that move together, in their present order: steps, or actions of one step. */
export interface Block {
  readonly rows: readonly [MovingRow, ...MovingRow[]];
  /** The step whose actions move; null when steps move. */
  readonly inside: string | null;
  /** The rows of that level that stay, in order. */
  readonly staying: readonly ProcessRow[];
  /** How many of the staying rows stand before the first and before the last row of the block. */
  readonly before: number;
  readonly beforeLast: number;
}

export interface MovingRow extends ProcessRow {
  /** How many child actions go along. */
  readonly children: number;
}

/** A move that was tried out. */
export interface PlannedMove {
  readonly ok: true;
  /** The process after it. */
  readonly process: Process;
  /** The rows as they were and as they are afterwards: between levels a row becomes another one. */
  readonly was: readonly ProcessRow[];
  readonly rows: readonly ProcessRow[];
  /** "Move 'Tag release' from 14 to 13": what undo takes back. */
  readonly label: `Move ${string}`;
  /** "Moved 'Tag release' from 14 to 13." */
  readonly done: string;
  /** "Tag release moved to position 13 of 24, between Notify and Archive. Was 14." */
  readonly said: string;
  /** "It becomes step 13, between Notify and Archive." */
  readonly becomes: string;
  /** "becomes 13" */
  readonly short: string;
  /** What else it means, such as settings put aside; empty, or a sentence with a space before it. */
  readonly note: string;
}

/** Why nothing moves: it stands there already, or it cannot stand there. `reason` is a sentence. */
export interface NoMove {
  readonly ok: false;
  readonly kind: 'there' | 'refused';
  readonly reason: string;
}

export type Move = PlannedMove | NoMove;
