import { canonicalToken } from '../canonicalText';
import { doubleText } from '../numbers/doubleText';
import { parseDouble } from '../numbers/parseNumber';
import type { Calculation, Factor, Product, Sum } from '../tree';
import type { Frame } from './evaluationRun';
import { valueOfPath } from './resolvePath';
import type { Unknown, Value } from './value';

/** A number; null if an operand is not a number (the block is then echoed, and not reported); or unknown. */
type Amount = number | Unknown | null;

/** The result of a calculation with doubles; its echo when an operand is not a number. */
export function evaluateCalculation(token: Calculation, frame: Frame): Value {
  const result = sumOf(token.sum, frame);
  if (result === null) return canonicalToken(token);
  return typeof result === 'number' ? doubleText(result) : result;
}

function sumOf({ first, rest }: Sum, frame: Frame): Amount {
  let total = productOf(first, frame);
  for (const { operator, product } of rest) {
    total = combine(operator, total, productOf(product, frame));
  }
  return total;
}

function productOf({ first, rest }: Product, frame: Frame): Amount {
  let total = factorOf(first, frame);
  for (const { operator, factor } of rest) total = combine(operator, total, factorOf(factor, frame));
  return total;
}

function factorOf(factor: Factor, frame: Frame): Amount {
  if (factor.kind === 'sum') return sumOf(factor, frame);
  if (factor.kind === 'number') return factor.value;
  const value = valueOfPath(factor.path, frame);
  if (value === null) return null;
  return typeof value === 'string' ? parseDouble(value) : { dependsOn: value.dependsOn, possible: null };
}

/** If an operand is not a number, so is the result; otherwise an unknown operand makes it unknown. */
function combine(operator: '+' | '-' | '*' | '/', left: Amount, right: Amount): Amount {
  if (left === null || right === null) return null;
  if (typeof left !== 'number' || typeof right !== 'number') {
    const names = [left, right].flatMap((amount) => (typeof amount === 'number' ? [] : amount.dependsOn));
    return { dependsOn: [...new Set(names)], possible: null };
  }
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}
