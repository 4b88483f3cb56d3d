/** Said beside a name that is an expression, and so another name in each deployment; null beside a plain one. */
export function expressionNote(name: string): string | null {
  return name.includes('#{') ? 'an expression' : null;
}
