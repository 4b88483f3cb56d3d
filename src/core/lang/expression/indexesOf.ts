import { pathOfName } from './evaluate/bindNames';
import { itemsOf } from './evaluate/evaluateLoop';
import { emptyReport, ownValue } from './evaluate/evaluationRun';
import { EvaluationFailure, EvaluationStop } from './evaluate/failure';
import { resolvePath } from './evaluate/resolvePath';
import { type EvaluationOptions, startRun } from './evaluate/startRun';

import type { VariableSource } from './variables';

/**
 * The indexes of a collection: `Quay` with `Quay[A].Len` and `Quay[b].Len` gives `A`, `b`. Null if the path is blank or
 * does not parse, or its value cannot be evaluated.
 */
export function indexesOf(
  path: string,
  variables: VariableSource,
  options: EvaluationOptions = {},
): readonly string[] | null {
  const parsed = path.trim() === '' ? null : pathOfName(path);
  if (parsed === null) return null;
  try {
    const { run, scope } = startRun(variables, options);
    const found = resolvePath(parsed, { run, scope, report: emptyReport() });
    if (found === null) return [];
    if (found.value !== null && typeof found.value !== 'string') return null;
    const texts = itemsOf(found, run).map((item) => ownValue(run, item));
    return texts.filter((text) => typeof text === 'string');
  } catch (cause) {
    if (cause instanceof EvaluationFailure || cause instanceof EvaluationStop) return null;
    throw cause;
  }
}
