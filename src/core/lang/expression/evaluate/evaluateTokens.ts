import { canonicalToken } from '../canonicalText';
import type { Substitution, Template, Token } from '../tree';
import { applyFilters } from './applyFilters';
import { spend } from './budget';
import { evaluateCalculation } from './evaluateCalculation';
import { evaluateConditional } from './evaluateConditional';
import { evaluateLoop } from './evaluateLoop';
import { append, type Frame } from './evaluationRun';
import { valueOfPath } from './resolvePath';
import type { Value } from './value';

/** Evaluates a text; missing values are reported to the frame. */
export function evaluateTokens(template: Template, frame: Frame): Value {
  let output: Value = '';
  for (const token of template) output = append(frame.run, output, valueOfToken(token, frame));
  return output;
}

function valueOfToken(token: Token, frame: Frame): Value {
  spend(frame.run.budget, 1);
  switch (token.kind) {
    case 'text':
    case 'unread':
      return token.text;
    case 'substitution':
      return valueOfSubstitution(token, frame);
    case 'conditional':
      return evaluateConditional(token, frame);
    case 'loop':
      return evaluateLoop(token, frame);
    case 'calculation':
      return evaluateCalculation(token, frame);
  }
}

function valueOfSubstitution(token: Substitution, frame: Frame): Value {
  const { expression } = token;
  const value = expression.kind === 'path' ? valueOfPath(expression, frame) : applyFilters(expression, frame);
  if (value !== null) return value;
  const echo = canonicalToken(token);
  if (expression.kind === 'filters' && expression.filters.at(-1)?.name === 'null') frame.report.isNull = true;
  else frame.report.missing.push(echo);
  return echo;
}
