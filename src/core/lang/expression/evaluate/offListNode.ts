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
 * A node for a path outside the list of names: the source may still know its value, or that it is known only in a
 * deployment. Prefixes of the path are read too, the longest first, because JSON may continue from there; but no prefix
 * in the list, because explicit members hide JSON.
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
    // A path of a hundred thousand steps has as many prefixes of that length.
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
  // The source was already asked for the whole name: if it has no value, its collection does not contain it either.
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

/** The node of a member of a collection's entry, or null if it does not exist. */
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
