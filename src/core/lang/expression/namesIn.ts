import type { Expression, Factor, FilterOption, Path, Product, Sum, Template, Token } from './tree';

/**
 * The names in a text without evaluating it, as Octopus lists them: each name step separately, quoted texts of
 * comparisons too, and for a loop only its collection.
 */
export function namesIn(template: Template): readonly string[] {
  return [...new Set(template.flatMap(namesInToken))];
}

function namesInToken(token: Token): readonly string[] {
  switch (token.kind) {
    case 'text':
    case 'unread':
      return [];
    case 'substitution':
      return namesInExpression(token.expression);
    case 'conditional': {
      const { left, comparison } = token.condition;
      const right = comparison === null ? [] : namesInSide(comparison.right);
      return [...namesInExpression(left), ...right, ...namesIn(token.whenTrue), ...namesIn(token.whenFalse)];
    }
    case 'loop':
      return namesInPath(token.collection);
    case 'calculation':
      return namesInSum(token.sum);
  }
}

function namesInSide(side: Expression | FilterOption): readonly string[] {
  if (side.kind === 'quoted') return [side.text];
  return side.kind === 'path' || side.kind === 'filters' ? namesInExpression(side) : namesInToken(side);
}

function namesInExpression(expression: Expression): readonly string[] {
  if (expression.kind === 'path') return namesInPath(expression);
  const options = expression.filters.flatMap(({ options }) => options.filter((option) => option.kind !== 'quoted'));
  return [...(expression.path === null ? [] : namesInPath(expression.path)), ...options.flatMap(namesInToken)];
}

function namesInPath({ steps }: Path): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'name') return [step.text];
    return step.kind === 'token-index' ? namesInPath(step.path) : [];
  });
}

function namesInSum({ first, rest }: Sum): readonly string[] {
  return [first, ...rest.map(({ product }) => product)].flatMap(namesInProduct);
}

function namesInProduct({ first, rest }: Product): readonly string[] {
  return [first, ...rest.map(({ factor }) => factor)].flatMap(namesInFactor);
}

function namesInFactor(factor: Factor): readonly string[] {
  if (factor.kind === 'sum') return namesInSum(factor);
  return factor.kind === 'variable' ? namesInPath(factor.path) : [];
}
