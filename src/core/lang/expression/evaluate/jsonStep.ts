import { elementText } from '../json/elementText';
import type { JsonNode } from '../json/jsonNode';
import { parseJson } from '../json/parseJson';
import { parseInt32 } from '../numbers/parseNumber';
import { type BoundNode, textNode } from './boundNode';
import { spend } from './budget';
import { evaluateNode } from './evaluateNode';
import { type EvaluationRun, ownValue } from './evaluationRun';
import { EvaluationFailure } from './failure';
import type { Scope } from './scope';
import type { Unknown, Value } from './value';

/**
 * One step into a JSON value; null if the value is not JSON or has no such member. A key that is absent gives an empty
 * text.
 */
export function jsonStep(
  node: BoundNode,
  key: string,
  at: { readonly scope: Scope; readonly run: EvaluationRun },
): BoundNode | Unknown | null {
  const own = ownValue(at.run, node);
  if (own === null || own === '') return null;
  const text = typeof own === 'string' && own.includes('#{') ? filledIn(node, at) : own;
  if (text === null || typeof text !== 'string') return text;
  const json = jsonOf(at.run, text);
  if (json?.kind === 'object') {
    const member = json.members.get(key);
    return textNode(member === undefined ? '' : elementText(member));
  }
  return json?.kind === 'array' ? itemOf(json.items, key) : null;
}

/** The JSON in a text, or null. Parsed once for each text. */
export function jsonOf(run: EvaluationRun, text: string): JsonNode | null {
  const before = run.json.get(text);
  if (before !== undefined) return before;
  spend(run.budget, 1 + (text.length >> 4));
  const json = parseJson(text);
  run.json.set(text, json);
  return json;
}

function itemOf(items: readonly JsonNode[], key: string): BoundNode | null {
  const index = parseInt32(key);
  if (index === null) return null;
  if (index < 0) throw new EvaluationFailure('range', `The index ${index} of a JSON array is below zero.`);
  const item = items[index];
  return textNode(item === undefined ? '' : elementText(item));
}

/** The value with its tokens evaluated. A circular reference only means that there is no JSON here. */
function filledIn(
  node: BoundNode,
  { scope, run }: { readonly scope: Scope; readonly run: EvaluationRun },
): Value | null {
  const { depth } = run.budget;
  try {
    return evaluateNode(node, scope, run).value;
  } catch (cause) {
    if (!(cause instanceof EvaluationFailure && cause.code === 'recursion')) throw cause;
    run.budget.depth = depth;
    run.circlesPassed += 1;
    return null;
  }
}
