import { foldCase } from '../../base/caseless';
import type { Expression, Factor, FilterOption, Path, Product, QuotedText, Sum, Template, Token } from './tree';

/** Takes a path, and the loop items around it, in the spelling in which names are compared. */
export type PathVisit = (path: Path, items: readonly string[]) => void;

/** Visits all paths of a template in the order of the text, those in computed indexes after the path they are in. */
export function eachPath(template: Template, visit: PathVisit, items: readonly string[] = noItems): void {
  for (const token of template) ofToken(token, visit, items);
}

const noItems: readonly string[] = [];

function ofToken(token: Token, visit: PathVisit, items: readonly string[]): void {
  switch (token.kind) {
    case 'text':
    case 'unread':
      break;
    case 'substitution':
      ofExpression(token.expression, visit, items);
      break;
    case 'conditional': {
      const { left, comparison } = token.condition;
      ofExpression(left, visit, items);
      if (comparison !== null) ofOption(comparison.right, visit, items);
      eachPath(token.whenTrue, visit, items);
      eachPath(token.whenFalse, visit, items);
      break;
    }
    case 'loop':
      ofPath(token.collection, visit, items);
      eachPath(token.body, visit, [...items, foldCase(token.variable)]);
      break;
    case 'calculation':
      ofSum(token.sum, visit, items);
  }
}

function ofExpression(expression: Expression, visit: PathVisit, items: readonly string[]): void {
  if (expression.kind === 'path') {
    ofPath(expression, visit, items);
    return;
  }
  if (expression.path !== null) ofPath(expression.path, visit, items);
  for (const { options } of expression.filters) for (const option of options) ofOption(option, visit, items);
}

function ofOption(option: FilterOption | Expression | QuotedText, visit: PathVisit, items: readonly string[]): void {
  if (option.kind === 'quoted') return;
  if (option.kind === 'path' || option.kind === 'filters') ofExpression(option, visit, items);
  else ofToken(option, visit, items);
}

function ofPath(path: Path, visit: PathVisit, items: readonly string[]): void {
  visit(path, items);
  for (const step of path.steps) if (step.kind === 'token-index') ofPath(step.path, visit, items);
}

function ofSum({ first, rest }: Sum, visit: PathVisit, items: readonly string[]): void {
  ofProduct(first, visit, items);
  for (const { product } of rest) ofProduct(product, visit, items);
}

function ofProduct({ first, rest }: Product, visit: PathVisit, items: readonly string[]): void {
  ofFactor(first, visit, items);
  for (const { factor } of rest) ofFactor(factor, visit, items);
}

function ofFactor(factor: Factor, visit: PathVisit, items: readonly string[]): void {
  if (factor.kind === 'sum') ofSum(factor, visit, items);
  else if (factor.kind === 'variable') ofPath(factor.path, visit, items);
}
