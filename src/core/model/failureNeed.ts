/** What a condition asks of earlier steps besides its own expression. */
export type FailureNeed = 'nothing' | 'no-failure' | 'failure';

/** A run condition taken apart: what it asks of earlier steps, and the expression inside. */
export interface GuardedExpression {
  readonly need: FailureNeed;
  readonly inner: string;
}

/**
 * Recognises the well-known way to ask for a failure, or for none, inside an expression:
 * `#{unless Octopus.Deployment.Error}…#{/unless}` and `#{if Octopus.Deployment.Error}…#{/if}` around the whole text.
 * Anything else asks for nothing and is all its own expression. What is inside may be half typed.
 */
export function readGuard(text: string): GuardedExpression {
  const found = /^#\{\s*(if|unless)\s+Octopus\.Deployment\.Error\s*\}([\s\S]*)#\{\s*\/\s*(if|unless)\s*\}$/i.exec(text);
  const [, opens = '', inner = '', closes = ''] = found ?? [];
  if (found === null || opens.toLowerCase() !== closes.toLowerCase() || !staysInside(inner))
    return { need: 'nothing', inner: text };
  return { need: opens.toLowerCase() === 'if' ? 'failure' : 'no-failure', inner };
}

/** The text that `readGuard` takes apart into these. */
export function writeGuard({ need, inner }: GuardedExpression): string {
  if (need === 'nothing') return inner;
  const word = need === 'failure' ? 'if' : 'unless';
  return `#{${word} Octopus.Deployment.Error}${inner}#{/${word}}`;
}

/** Whether no part of the text closes a block it did not open, or is the other branch of one. */
function staysInside(inner: string): boolean {
  let depth = 0;
  for (const [, slash = '', word = ''] of inner.matchAll(/#\{\s*(\/?)\s*(if|unless|each|elseif|else)\b/gi)) {
    if (slash !== '') depth -= 1;
    else if (!/^else/i.test(word)) depth += 1;
    else if (depth === 0) return false;
    if (depth < 0) return false;
  }
  return true;
}
