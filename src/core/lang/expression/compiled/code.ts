import type { BoundNode } from '../evaluate/boundNode';
import type { Value } from '../evaluate/value';
import type { Template } from '../tree';
import type { VariableSource } from '../variables';
import type { Costs } from './costs';
import type { EntryList } from './entryList';

/** The interpreter must evaluate this: a filter, JSON, a value with tokens in it, or a token without a value. */
export const interpreterOnly: unique symbol = Symbol('left to the interpreter');

/** A compiled part of a text; null if a path in it has no value, which only the interpreter can report. */
export type Code = (run: CompiledRun) => Value | null | typeof interpreterOnly;

/** The state of one evaluation. */
export interface CompiledRun {
  readonly source: VariableSource;
  /** Index of the present loop item. */
  item: number;
}

/** The context of a part of a text during compilation. */
export interface CompiledPlace {
  readonly top: BoundNode;
  /** The surrounding loop, if any; nested loops are left to the interpreter. */
  readonly loop: { readonly variable: string; readonly list: EntryList } | null;
  readonly costs: Costs;
  /** Passed in, because branches of a condition and the body of a loop are compiled recursively. */
  readonly compile: (template: Template, place: CompiledPlace) => Code | null;
}
