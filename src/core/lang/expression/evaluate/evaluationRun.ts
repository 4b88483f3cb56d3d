import type { JsonNode } from '../json/jsonNode';
import { parseCached } from '../parseCached';
import type { ParsedExpression } from '../parseExpression';
import type { Template } from '../tree';
import type { Collection, VariableSource, VariableValue } from '../variables';
import type { World } from '../world';
import type { BoundNode } from './boundNode';
import { type Budget, spend } from './budget';
import { EvaluationStop } from './failure';
import type { Scope } from './scope';
import { joined, notKnown, type Unknown, type Value } from './value';

/** The state of one evaluation. */
export interface EvaluationRun {
  readonly source: VariableSource;
  readonly world: World;
  readonly budget: Budget;
  /** Raw values read so far, by the name used, in order. */
  readonly reads: Map<string, VariableValue>;
  /** Values in the outermost scope do not depend on loops, so each is evaluated once. */
  readonly results: Map<BoundNode, Resolved>;
  /** Nodes for values outside the list of names, by path. */
  readonly offList: Map<string, BoundNode | null>;
  readonly json: Map<string, JsonNode | null>;
  /** How often a circular reference was treated as "no match"; results found meanwhile are not cached. */
  circlesPassed: number;
  /** Evaluates tokens; passed in because values are evaluated recursively. */
  readonly evaluateTokens: (template: Template, frame: Frame) => Value;
}

/** The context in which one text is evaluated. */
export interface Frame {
  readonly run: EvaluationRun;
  readonly scope: Scope;
  readonly report: Report;
}

/** The missing values found so far. */
export interface Report {
  readonly missing: string[];
  /** Whether a `null` filter was reached. */
  isNull: boolean;
}

/** The result of resolving a path: a value, and the node if its members and entries may be used. */
export interface Resolved {
  readonly value: Value | null;
  readonly node: BoundNode | null;
  readonly missing: readonly string[];
}

export function emptyReport(): Report {
  return { missing: [], isNull: false };
}

/** Concatenates two values, charged to the budget. */
export function append(run: EvaluationRun, before: Value, value: Value): Value {
  const output = joined(before, value);
  const first = typeof output === 'string' ? output : output.possible?.[0];
  const length = typeof first === 'string' ? first.length : 0;
  spend(run.budget, 1 + (typeof value === 'string' ? value.length >> 6 : 1));
  if (length > run.budget.limits.length) {
    throw new EvaluationStop('length', `The value grows beyond ${run.budget.limits.length} characters.`);
  }
  return output;
}

/** The unevaluated text of a node: a variable's value, or the node's own text. Null if it has none. */
export function ownValue(run: EvaluationRun, node: BoundNode): string | Unknown | null {
  if (node.name === null) return node.text;
  const value = read(run, node.name);
  if (typeof value === 'string') return value;
  if (typeof value === 'symbol') return notKnown(node.name, value);
  return value === undefined || isCollection(value) ? node.text : (value ?? '');
}

export function isCollection(value: VariableValue): value is Collection {
  return typeof value === 'object' && value !== null;
}

/** Reads from the source, once for each name. */
function read(run: EvaluationRun, name: string): VariableValue {
  if (run.reads.has(name)) return run.reads.get(name);
  spend(run.budget, 1);
  const value = run.source.get(name);
  run.reads.set(name, value);
  return value;
}

/** Parses a value strictly. */
export function parseValue(run: EvaluationRun, text: string): ParsedExpression {
  spend(run.budget, 1 + (text.length >> 5));
  return parseCached(text);
}
