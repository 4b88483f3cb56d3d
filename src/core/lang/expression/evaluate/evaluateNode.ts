import type { BoundNode } from './boundNode';
import { type EvaluationRun, emptyReport, ownValue, parseValue, type Resolved } from './evaluationRun';
import { EvaluationStop } from './failure';
import { type Scope, scopeIn } from './scope';

/**
 * The value of a node: its text with the tokens evaluated in the scope in which the node was found. A text that does
 * not parse is used as it is, and only then (or without a text) the node keeps its members and entries.
 */
export function evaluateNode(node: BoundNode, scope: Scope, run: EvaluationRun): Resolved {
  const known = run.results.get(node);
  if (known !== undefined && scope.parent === null) return known;
  const passedBefore = run.circlesPassed;
  const result = evaluated(node, scope, run);
  if (scope.parent === null && run.circlesPassed === passedBefore) run.results.set(node, result);
  return result;
}

function evaluated(node: BoundNode, scope: Scope, run: EvaluationRun): Resolved {
  const own = ownValue(run, node);
  if (own === null) return { value: null, node, missing: [] };
  if (typeof own !== 'string') return { value: own, node: null, missing: [] };
  if (!own.includes('#{')) return { value: own, node: null, missing: [] };
  const { template, diagnostics } = parseValue(run, own);
  if (template === null) {
    const [first] = diagnostics;
    if (first !== undefined && first.code !== 'unreadable-tag') throw new EvaluationStop(first.code, first.message);
    return { value: own, node, missing: [] };
  }
  if (run.budget.depth >= run.budget.limits.depth) {
    throw new EvaluationStop('depth', `Values refer to values more than ${run.budget.limits.depth} levels deep.`);
  }
  run.budget.depth += 1;
  const report = emptyReport();
  const value = run.evaluateTokens(template, { run, scope: scopeIn(scope), report });
  run.budget.depth -= 1;
  return { value, node: null, missing: report.missing };
}
