import { doubleText } from './numbers/doubleText';
import type { Condition, Expression, Factor, FilterOption, Path, Product, Sum, Template, Token } from './tree';

/**
 * The text in which Octopus echoes and reports tokens: `#{A|F x}` is `#{A | F "x"}`. It cannot always be parsed again:
 * a calculation lacks its keyword and brackets. Use `printExpression` for that.
 */
export function canonicalText(template: Template): string {
  return template.map(canonicalToken).join('');
}

/** One token in the form of `canonicalText`. */
export function canonicalToken(token: Token): string {
  switch (token.kind) {
    case 'text':
    case 'unread':
      return token.text.replaceAll('#{', '##{');
    case 'substitution':
      return `#{${canonicalExpression(token.expression)}}`;
    case 'conditional': {
      const rest = token.whenFalse.length === 0 ? '' : `#{else}${canonicalText(token.whenFalse)}`;
      return `#{if ${canonicalCondition(token.condition)}}${canonicalText(token.whenTrue)}${rest}#{/if}`;
    }
    case 'loop':
      return `#{each ${token.variable} in ${pathText(token.collection)}}${canonicalText(token.body)}#{/each}`;
    case 'calculation':
      return `#{${canonicalSum(token.sum)}}`;
  }
}

/** A path or filter chain without the surrounding `#{}`: ` | NowDate` if there is no path. */
export function canonicalExpression(expression: Expression): string {
  if (expression.kind === 'path') return pathText(expression);
  const calls = expression.filters.map(({ name, options }) => [name, ...options.map(canonicalOption)].join(' '));
  return [expression.path === null ? '' : pathText(expression.path), ...calls].join(' | ');
}

/** A path as Octopus writes it: `A.B[c][#{D}]`. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path.steps) {
    if (step.kind === 'name') text += text === '' ? step.text : `.${step.text}`;
    else text += step.kind === 'index' ? `[${step.text}]` : `[#{${pathText(step.path)}}]`;
  }
  return text;
}

function canonicalOption(option: FilterOption): string {
  return option.kind === 'quoted' ? `"${option.text}"` : canonicalToken(option);
}

function canonicalCondition({ left, comparison }: Condition): string {
  if (comparison === null) return canonicalExpression(left);
  const { operator, right } = comparison;
  const operand = right.kind === 'quoted' ? `"${right.text}"` : canonicalExpression(right);
  return `${canonicalExpression(left)} ${operator} ${operand} `;
}

function canonicalSum({ first, rest }: Sum): string {
  return canonicalProduct(first) + rest.map(({ operator, product }) => operator + canonicalProduct(product)).join('');
}

function canonicalProduct({ first, rest }: Product): string {
  return canonicalFactor(first) + rest.map(({ operator, factor }) => operator + canonicalFactor(factor)).join('');
}

function canonicalFactor(factor: Factor): string {
  if (factor.kind === 'sum') return canonicalSum(factor);
  return factor.kind === 'number' ? doubleText(factor.value) : pathText(factor.path);
}
