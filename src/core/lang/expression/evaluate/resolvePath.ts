import type { Path, PathStep } from '../tree';
import { type BoundNode, emptyNode } from './boundNode';
import { spend } from './budget';
import { childOf } from './childOf';
import { evaluateNode } from './evaluateNode';
import type { EvaluationRun, Frame, Resolved } from './evaluationRun';
import { jsonStep } from './jsonStep';
import { memberOfEntry, offListNode } from './offListNode';
import { refuseCircle, type Scope } from './scope';
import { openUnknown, type Unknown } from './value';

/** Resolves a path: a node with its value, or null if there is none. */
export function resolvePath(path: Path, frame: Frame): Resolved | null {
  return resolveIn(path, frame.scope, frame.run);
}

/** The value of a path, reporting missing values inside it; null if it has none. */
export function valueOfPath(path: Path, frame: Frame): Resolved['value'] {
  const found = resolvePath(path, frame);
  if (found === null) return null;
  frame.report.missing.push(...found.missing);
  return found.value;
}

function resolveIn(path: Path, scope: Scope, run: EvaluationRun): Resolved | null {
  spend(run.budget, 1);
  refuseCircle(path, scope);
  scope.inProgress.push(path);
  try {
    const filled = fillIndexes(path, scope, run);
    if (!('steps' in filled)) return unknownPlace(filled);
    const walked = walk(filled, scope, run);
    if (walked === 'missing') return null;
    if ('dependsOn' in walked) return unknownPlace(walked);
    if ('stepsTaken' in walked) {
      if (scope.parent !== null) return resolveIn(filled, scope.parent, run);
      return resolveOffList(filled, walked.stepsTaken, scope, run);
    }
    const found = evaluateNode(walked, scope, run);
    if (found.value !== null || scope.parent !== null) return found;
    return resolveOffList(filled, filled.steps.length, scope, run) ?? found;
  } finally {
    scope.inProgress.pop();
  }
}

function resolveOffList(path: Path, stepsTaken: number, scope: Scope, run: EvaluationRun): Resolved | null {
  const node = offListNode(path, stepsTaken, { scope, run });
  if (node === null) return null;
  return 'dependsOn' in node ? unknownPlace(node) : evaluateNode(node, scope, run);
}

function unknownPlace(value: Unknown): Resolved {
  return { value, node: null, missing: [] };
}

/** Evaluates `[#{…}]` indexes. Those without a value are kept; missing values inside are not reported. */
function fillIndexes(path: Path, scope: Scope, run: EvaluationRun): Path | Unknown {
  if (path.steps.every((step) => step.kind !== 'token-index')) return path;
  const steps: PathStep[] = [];
  for (const step of path.steps) {
    const value = step.kind === 'token-index' ? (resolveIn(step.path, scope, run)?.value ?? null) : null;
    if (value === null) steps.push(step);
    else if (typeof value === 'string') steps.push({ kind: 'index', text: value, start: -1 });
    else return openUnknown(value);
  }
  return { ...path, steps };
}

/** The node at the end of the steps, or how far they could be followed; `missing` if an index has no value. */
function walk(
  path: Path,
  scope: Scope,
  run: EvaluationRun,
): BoundNode | Unknown | { readonly stepsTaken: number } | 'missing' {
  let node = scope.top;
  for (let taken = 0; taken < path.steps.length; taken += 1) {
    const step = path.steps[taken]!;
    if (step.kind === 'token-index') return 'missing';
    if (node.entry !== undefined)
      return memberOfEntry(node.entry, { ...path, steps: path.steps.slice(taken) }, run) ?? emptyNode;
    const next = childOf(node, step) ?? jsonStep(node, step.text, { scope, run });
    if (next === null) return { stepsTaken: taken };
    if ('dependsOn' in next) return next;
    node = next;
  }
  return node;
}
