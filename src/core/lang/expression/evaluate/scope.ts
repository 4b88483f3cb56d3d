import { pathText } from '../canonicalText';
import { recursionMessage } from '../messages';
import type { Path } from '../tree';
import { type BoundNode, emptyNode } from './boundNode';
import { EvaluationFailure } from './failure';

/** Where names are looked up: all variables, a loop's item, or an empty scope for a value. */
export interface Scope {
  readonly top: BoundNode;
  readonly parent: Scope | null;
  /** Paths being resolved here now, outermost first. */
  readonly inProgress: Path[];
}

export function scopeIn(parent: Scope | null, top: BoundNode = emptyNode): Scope {
  return { top, parent, inProgress: [] };
}

/**
 * Refuses a path that is already being resolved in this or a surrounding scope. Paths are the same if their steps and
 * the offsets in their texts are equal, so a circular reference is found when a value is entered again.
 */
export function refuseCircle(path: Path, scope: Scope): void {
  for (let around: Scope | null = scope; around !== null; around = around.parent) {
    if (around.inProgress.length === 0 || !around.inProgress.some((other) => isSamePlace(other, path))) continue;
    const message = recursionMessage(pathText(path), around.inProgress.map(pathText));
    throw new EvaluationFailure('recursion', message);
  }
}

function isSamePlace(left: Path, right: Path): boolean {
  return (
    left === right ||
    (left.steps.length === right.steps.length &&
      left.steps.every((step, at) => {
        const other = right.steps[at]!;
        if (step.start !== other.start || step.kind !== other.kind) return false;
        if (step.kind === 'token-index')
          return other.kind === 'token-index' && pathText(step.path) === pathText(other.path);
        return other.kind !== 'token-index' && step.text === other.text;
      }))
  );
}
