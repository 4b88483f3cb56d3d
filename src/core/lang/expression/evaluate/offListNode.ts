import { pathText } from '../canonicalText';
import type { Path } from '../tree';
import { type CollectionEntry, unknownValue, type VariableValue } from '../variables';
import { type BoundNode, collectionNode, textNode } from './boundNode';
import { spend } from './budget';
import { type EvaluationRun, isCollection } from './evaluationRun';
import { jsonStep } from './jsonStep';
import type { Scope } from './scope';
import { notKnown, type Unknown } from './value';

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
    const start = placeOf({ ...path, steps: path.steps.slice(0, length) }, length === path.steps.length, at.run);
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

function placeOf(path: Path, isWhole: boolean, run: EvaluationRun): BoundNode | Unknown | null {
  const name = pathText(path);
  const before = run.offList.get(name);
  if (before !== undefined) return before;
  const value = run.source.get(name);
  // The source was asked for the whole name already: what it did not tell of then is not in its collection either.
  if (!isWhole && isCollection(value)) return null;
  if (value !== undefined && !isCollection(value)) run.reads.set(name, value);
  const place = placeWith(name, value);
  if (place === null || !('dependsOn' in place)) run.offList.set(name, place);
  return place;
}

function placeWith(name: string, value: VariableValue): BoundNode | Unknown | null {
  if (value === undefined) return null;
  if (typeof value === 'symbol') return notKnown(name, value);
  if (!isCollection(value)) return textNode(value ?? '');
  return value.entries === null ? notKnown(name, unknownValue) : collectionNode(value.entries);
}

/** What an entry of a collection tells of a member: its place, or null where it has none. */
export function memberOfEntry(entry: CollectionEntry, rest: Path, run: EvaluationRun): BoundNode | Unknown | null {
  const [first] = rest.steps;
  if (first?.kind !== 'name' || rest.steps.some((step) => step.kind === 'token-index')) return null;
  spend(run.budget, rest.steps.length);
  const member = pathText(rest);
  const name = `${entry.name}.${member}`;
  const value = entry.get(member);
  if (value !== undefined) run.reads.set(name, value);
  return placeWith(name, value);
}
