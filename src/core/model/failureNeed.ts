/** What a condition requires of earlier steps, besides its own expression. */
export type FailureNeed = 'nothing' | 'no-failure' | 'failure';

/** A run condition split into what it requires of earlier steps, and the inner expression. */
export interface GuardedExpression {
  readonly need: FailureNeed;
  readonly inner: string;
}

/**
 * Recognizes the common wrapper that asks for a failure, or for none: `#{unless
 * Octopus.Deployment.Error}…#{/unless}` and `#{if Octopus.Deployment.Error}…#{/if}` around the whole text. Any other
 * text is returned as the inner expression, with need `nothing`. The inner text may be incomplete.
 */
export function readGuard(text: string): GuardedExpression {
  const found = /^#\{\s*(if|unless)\s+Octopus\.Deployment\.Error\s*\}([\s\S]*)#\{\s*\/\s*(if|unless)\s*\}$/i.exec(text);
  const [, opens = '', inner = '', closes = ''] = found ?? [];
  if (found === null || opens.toLowerCase() !== closes.toLowerCase() || !staysInside(inner))
    return { need: 'nothing', inner: text };
  return { need: opens.toLowerCase() === 'if' ? 'failure' : 'no-failure', inner };
}

/** The inverse of `readGuard`. */
export function writeGuard({ need, inner }: GuardedExpression): string {
  if (need === 'nothing') return inner;
  const word = need === 'failure' ? 'if' : 'unless';
  return `#{${word} Octopus.Deployment.Error}${inner}#{/${word}}`;
}

/** Whether the inner text neither closes the wrapper's block nor adds an else branch to it. */
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
