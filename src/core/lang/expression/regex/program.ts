import type { Edge, UnitTest } from './tree';

/** One instruction of the matcher. `next`, `to` and `end` are places in the program. */
export type Instruction =
  | { readonly op: 'unit'; readonly test: UnitTest; readonly isBackward: boolean }
  /** As many units as possible from `least` on, giving back one by one. */
  | {
      readonly op: 'units';
      readonly test: UnitTest;
      readonly least: number;
      readonly most: number;
      readonly isBackward: boolean;
    }
  /** Goes on at `first`, and at `second` when that fails. */
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  /** Remembers the place in a register. */
  | { readonly op: 'mark'; readonly register: number }
  /** Goes on at `to` when nothing was read since the mark, so that empty rounds end. */
  | { readonly op: 'leave-if-empty'; readonly register: number; to: number }
  /** Keeps what was read since the mark as the group's text. */
  | { readonly op: 'capture'; readonly group: number; readonly register: number }
  | { readonly op: 'edge'; readonly edge: Edge }
  | {
      readonly op: 'back-reference';
      readonly group: number;
      readonly ignoresCase: boolean;
      readonly isBackward: boolean;
    }
  /** Runs what follows up to `done` on its own, once; then continues at `end`. */
  | { readonly op: 'look'; readonly isNegative: boolean; end: number }
  | { readonly op: 'atomic'; end: number }
  | { readonly op: 'done' };

export interface Program {
  readonly instructions: readonly Instruction[];
  /** Groups take two registers each, start and end of their text, from 2 on; marks come after them. */
  readonly registers: number;
  readonly names: ReadonlyMap<string, number>;
  readonly numbers: readonly number[];
}
