import { foldCase } from '../../../base/caseless';
import { elementText } from '../json/elementText';
import type { JsonNode } from '../json/jsonNode';
import type { Loop } from '../tree';
import { type BoundNode, memberNode, textNode } from './boundNode';
import { spend, spendLength } from './budget';
import { append, type EvaluationRun, type Frame, type Resolved } from './evaluationRun';
import { EvaluationFailure } from './failure';
import { jsonOf } from './jsonStep';
import { resolvePath } from './resolvePath';
import { scopeIn } from './scope';
import { openUnknown, type Value } from './value';

/** Evaluates the body once for each item of the collection. */
export function evaluateLoop(token: Loop, frame: Frame): Value {
  const { run } = frame;
  const found = resolvePath(token.collection, frame);
  if (found === null) return '';
  frame.report.missing.push(...found.missing);
  if (found.value !== null && typeof found.value !== 'string') return openUnknown(found.value);
  const items = itemsOf(found, run);
  const variable = foldCase(token.variable);
  if (items.length > 0 && variable === 'OCTOPUS') {
    throw new EvaluationFailure('duplicate', 'A loop variable cannot be called "Octopus".');
  }
  let output: Value = '';
  for (const [index, item] of items.entries()) {
    spend(run.budget, 2);
    const top = memberNode([
      [variable, item],
      ['OCTOPUS', placeOf(index, items.length)],
    ]);
    const value = run.evaluateTokens(token.body, { ...frame, scope: scopeIn(frame.scope, top) });
    output = append(run, output, value);
  }
  return output;
}

const yes = textNode('True');
const no = textNode('False');

/** `Octopus.Template.Each.Index`, `.First` and `.Last`. */
function placeOf(index: number, count: number): BoundNode {
  const each = memberNode([
    ['INDEX', textNode(String(index))],
    ['FIRST', index === 0 ? yes : no],
    ['LAST', index === count - 1 ? yes : no],
  ]);
  return memberNode([['TEMPLATE', memberNode([['EACH', each]])]]);
}

/** The items of a node: its entries, else those listed in its text. */
export function itemsOf({ value, node }: Resolved, run: EvaluationRun): readonly BoundNode[] {
  if (node?.entries != null) return [...node.entries.values()];
  if (value === null || typeof value !== 'string') return [];
  spendLength(run.budget, value.length);
  const json = jsonOf(run, value);
  if (json?.kind === 'array') return json.items.map((item) => textNode(elementText(item)));
  if (json?.kind === 'object') return [...json.members].map(([key, member]) => propertyItem(key, member));
  const pieces = value.split(',');
  spend(run.budget, pieces.length);
  return pieces.map(textNode);
}

function propertyItem(key: string, member: JsonNode): BoundNode {
  return {
    ...textNode(key),
    members: new Map([
      ['KEY', textNode(key)],
      ['VALUE', textNode(elementText(member))],
    ]),
  };
}
