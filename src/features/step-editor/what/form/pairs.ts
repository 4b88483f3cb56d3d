/**
 * The pairs of a JSON object whose values are all texts, in its order; null for anything else, which a table of pairs
 * would damage.
 */
export function pairsIn(text: string): readonly (readonly [string, string])[] | null {
  if (text.trim() === '') return [];
  const pairs = [...text.matchAll(/("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*")/g)].map(
    ([, name = '""', value = '""']) => [textIn(name), textIn(value)] as const,
  );
  // Found by pattern, so that a name being typed may be another's for a moment; only what comes back word for word counts.
  return compact(text) === compact(pairsText(pairs) ?? '{}') ? pairs : null;
}

/** The pairs as a JSON object. Written by hand, since an object would reorder numbers and drop half-typed duplicates. */
export function pairsText(pairs: readonly (readonly [string, string])[]): string | null {
  if (pairs.length === 0) return null;
  return `{${pairs.map(([name, text]) => `${JSON.stringify(name)}:${JSON.stringify(text)}`).join(',')}}`;
}

function textIn(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}

function compact(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}
