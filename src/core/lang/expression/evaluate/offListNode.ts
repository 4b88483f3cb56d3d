import { pathText } from '../canonicalText';
import type { Path } from '../tree';
import { unknownValue } from '../variables';
import { type BoundNode, textNode } from './boundNode';
import { spend } from './budget';
import type { EvaluationRun } from './evaluationRun';
import { jsonStep } from './jsonStep';
import type { Scope } from './scope';
import type { Unknown } from './value';

/**
 * A place the list of names does not lead to: the source may still know its value, or that only a deployment knows
 * it. Beginnings of the path are asked too, longest first, because JSON may go on from there; but none that the list
 * leads to, since an explicit branch hides JSON.
 */
export function offListNode(
  path: Path,
  stepsTaken: number,
  at: { readonly scope: Scope; readonly run: EvaluationRun },
): BoundNode | Unknown | null {
  for (
    let length = path.steps.length;
    length >= Math.max(1, Math.min(stepsTaken + 1, path.steps.length));
    length -= 1
  ) {
    // A path of a hundred thousand steps has as many beginnings, each as long.
    spend(at.run.budget, length);
    const start = placeOf({ ...path, steps: path.steps.slice(0, length) }, at.run);
    if (start === null) continue;
    let place: BoundNode | Unknown | null = start;
    for (const step of path.steps.slice(length)) {
      if (place === null || 'dependsOn' in place) break;
      place = step.kind === 'token-index' ? null : jsonStep(place, step.text, at);
    }
    return place;
  }
  return null;
}

function placeOf(path: Path, run: EvaluationRun): BoundNode | Unknown | null {
  const name = pathText(path);
  const before = run.offList.get(name);
  if (before !== undefined) return before;
  const value = run.source.get(name);
  if (value !== undefined) run.reads.set(name, value);
  if (value === unknownValue) return { dependsOn: [name], possible: null };
  const node = value === undefined ? null : textNode(value ?? '');
  run.offList.set(name, node);
  return node;
}
