import type { BoundNode } from '../evaluate/boundNode';
import type { Value } from '../evaluate/value';
import type { Template } from '../tree';
import type { VariableSource } from '../variables';
import type { Costs } from './costs';
import type { EntryList } from './entryList';

/** Says that only the interpreter can tell: a filter, JSON, a value with tokens in it, a token without a value. */
export const rare: unique symbol = Symbol('left to the interpreter');

/** A piece of text, ready to run; null when a path in it has no value, which only the interpreter can report. */
export type Code = (run: CompiledRun) => Value | null | typeof rare;

/** What one evaluation needs. */
export interface CompiledRun {
  readonly source: VariableSource;
  /** Which item the loop is at. */
  item: number;
}

/** Where a piece of text stands while it is compiled. */
export interface CompiledPlace {
  readonly top: BoundNode;
  /** The loop around it, if any; a loop in a loop is left to the interpreter. */
  readonly loop: { readonly variable: string; readonly list: EntryList } | null;
  readonly costs: Costs;
  /** Handed in because the branches of a condition and the body of a loop come back to it. */
  readonly compile: (template: Template, place: CompiledPlace) => Code | null;
}
