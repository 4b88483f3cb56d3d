import type { Span } from '../../base/span';

/** A member with a text or a yes, a brace, or any other text. */
const piece = /"((?:[^"\\\n]|\\.)*)"\s*:\s*(?:("(?:[^"\\\n]|\\.)*")|(true)\b|)|[{}]|"(?:[^"\\\n]|\\.)*"/g;

interface OpenObject {
  isSecret: boolean;
  readonly values: Span[];
}

/**
 * Where a list of variables holds the value of one that is a secret ("sensitive" in a model, "IsSensitive" on a server),
 * in the order of the text. It looks at braces alone and so finds them in a text that is broken or has merge marks, too.
 */
export function secretVariableValues(text: string): readonly Span[] {
  if (!/sensitive"/i.test(text)) return [];
  const found: Span[] = [];
  const open: OpenObject[] = [{ isSecret: false, values: [] }];
  const close = () => {
    const { isSecret, values } = open.pop()!;
    if (isSecret) found.push(...values);
  };
  for (const match of text.matchAll(piece)) {
    const [whole, name, value, yes] = match;
    if (whole === '{') open.push({ isSecret: false, values: [] });
    else if (whole === '}' && open.length > 1) close();
    else if (name !== undefined)
      note(open.at(-1)!, name.toLowerCase(), { value, yes, end: match.index + whole.length });
  }
  while (open.length > 0) close();
  return found.toSorted((left, right) => left.start - right.start);
}

function note(
  into: OpenObject,
  name: string,
  { value, yes, end }: { readonly value: string | undefined; readonly yes: string | undefined; readonly end: number },
): void {
  if (yes !== undefined && (name === 'sensitive' || name === 'issensitive')) into.isSecret = true;
  if (value === undefined) return;
  if (name === 'type' && value.toLowerCase() === '"sensitive"') into.isSecret = true;
  // An empty one tells nothing.
  if (name === 'value' && value.length > 2) into.values.push({ start: end - value.length, end });
}
