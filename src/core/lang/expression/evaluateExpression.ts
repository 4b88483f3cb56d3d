import { interpreterOnly } from './compiled/code';
import { codeFor } from './compiled/codeFor';
import { interpretExpression } from './evaluate/interpretExpression';
import type { EvaluationOptions } from './evaluate/startRun';
import type { Evaluation } from './evaluation';
import type { ParsedExpression } from './parseExpression';
import type { VariableSource } from './variables';

/**
 * Evaluates a parsed text: `Hello #{Name}` with `Name` = `Ann` gives `Hello Ann`.
 *
 * Always ends, within `limits`. The result is `unknown` only if it depends on a value known only during a deployment: a
 * branch that is not taken, or two branches that agree, leave it known.
 */
export function evaluateExpression(
  parsed: ParsedExpression,
  variables: VariableSource,
  options: EvaluationOptions = {},
): Evaluation {
  const code = options.limits === undefined ? codeFor(parsed, variables.names) : null;
  if (code === null) return interpretExpression(parsed, variables, options);
  const value = code({ source: variables, item: 0 });
  if (value === interpreterOnly || value === null) return interpretExpression(parsed, variables, options);
  // The interpreter evaluates the same text and records its reads.
  const reads = () => interpretExpression(parsed, variables, options).reads();
  if (typeof value === 'string') return { kind: 'text', value, error: null, missing: nothing, reads };
  const { dependsOn, possible } = value;
  return { kind: 'unknown', dependsOn, possible, missing: nothing, reads };
}

const nothing: readonly string[] = [];
