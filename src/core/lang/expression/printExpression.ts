import type { Condition, Expression, Factor, Path, Product, QuotedText, Sum, Template, Token } from './tree';

/**
 * Prints a tree with our own standard spacing. Parsing the result gives the same tree (except positions), for every
 * tree that was parsed from a text. Source spacing, unquoted words and `unless`/`elseif` are not kept.
 */
export function printExpression(template: Template): string {
  return template.map((token, at) => printToken(token, at + 1 < template.length)).join('');
}

function printToken(token: Token, isBeforeTag: boolean): string {
  switch (token.kind) {
    case 'text':
      return printText(token.text, isBeforeTag);
    case 'unread':
      return token.text;
    case 'substitution':
      return `#{${apart(printOperand(token.expression))}}`;
    case 'conditional': {
      const rest = token.whenFalse.length === 0 ? '' : `#{else}${printBody(token.whenFalse)}`;
      return `#{if ${printCondition(token.condition)}}${printBody(token.whenTrue)}${rest}#{/if}`;
    }
    case 'loop':
      return `#{each ${token.variable} in ${printPath(token.collection)}}${printBody(token.body)}#{/each}`;
    case 'calculation':
      return `#{calc ${printSum(token.sum)}}`;
  }
}

/** Inside a block the last token is always followed by a tag, the closing one. */
function printBody(template: Template): string {
  return template.map((token) => printToken(token, true)).join('');
}

/** A run of hashes before `{` or a tag gets one more, so that it remains text. */
function printText(text: string, isBeforeTag: boolean): string {
  const escaped = text.replaceAll('#{', '##{');
  return isBeforeTag && escaped.endsWith('#') ? `${escaped}#` : escaped;
}

/** White space after a token option is only allowed before a word or a quoted text, so none is written there. */
function printOperand(expression: Expression): string {
  if (expression.kind === 'path') return printPath(expression);
  let text = expression.path === null ? '' : printPath(expression.path);
  let isAfterTag = text === '';
  for (const { name, options } of expression.filters) {
    text += isAfterTag ? `| ${name}` : ` | ${name}`;
    isAfterTag = false;
    for (const option of options) {
      const printed = option.kind === 'quoted' ? printQuoted(option) : printToken(option, true);
      text += isAfterTag ? printed : ` ${printed}`;
      isAfterTag = option.kind !== 'quoted';
    }
  }
  return text;
}

function printPath({ steps }: Path): string {
  let text = '';
  for (const step of steps) {
    if (step.kind === 'name') text += (step === steps[0] ? '' : '.') + (step.text === '' ? ' ' : step.text);
    else text += step.kind === 'index' ? `[${step.text}]` : `[#{${apart(printPath(step.path))}}]`;
  }
  return text;
}

/** White space after the brace for names that would be parsed as another tag: `#{ else}`, `#{ /if}`. */
function apart(operand: string): string {
  return operand.startsWith('/') || operand.startsWith('else') ? ` ${operand}` : operand;
}

function printQuoted({ text }: QuotedText): string {
  return /["#]/.test(text) ? `\\"${text}\\"` : `"${text}"`;
}

function printCondition({ left, comparison }: Condition): string {
  if (comparison === null) return printOperand(left);
  const { operator, right } = comparison;
  return `${printOperand(left)} ${operator} ${right.kind === 'quoted' ? printQuoted(right) : printOperand(right)}`;
}

function printSum({ first, rest }: Sum): string {
  return printProduct(first) + rest.map(({ operator, product }) => operator + printProduct(product)).join('');
}

function printProduct({ first, rest }: Product): string {
  return printFactor(first) + rest.map(({ operator, factor }) => operator + printFactor(factor)).join('');
}

/** Braces prevent that a name includes the following operator. */
function printFactor(factor: Factor): string {
  if (factor.kind === 'sum') return `(${printSum(factor)})`;
  if (factor.kind === 'number') return factor.text;
  return factor.isBraced ? `{${printPath(factor.path)}}` : printPath(factor.path);
}
