/** A text with the marks that version control leaves where both sides changed the same lines. */
export type MarkedPart =
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'conflict';
      /** Line of the first mark, from 1. */
      readonly line: number;
      readonly ours: MarkedSide;
      readonly theirs: MarkedSide;
    };

export interface MarkedSide {
  /** What the mark calls it: "HEAD", a branch; empty where it says nothing. */
  readonly name: string;
  /** Whole lines, with their line breaks. */
  readonly text: string;
}

/** What a person makes of one conflict: a side, both one after the other, or a text of their own. */
export type MarkChoice = 'ours' | 'theirs' | 'both' | { readonly text: string };

/**
 * Takes a text with merge marks apart. Null where there are none, or where they do not belong together: a lone row of
 * `=` or `<` is text like any other.
 */
export function markedParts(text: string): readonly MarkedPart[] | null {
  if (!text.includes('<<<<<<<')) return null;
  const lines = text.split(/(?<=\n)/);
  const parts: MarkedPart[] = [];
  let same = '';
  let at = 0;
  while (at < lines.length) {
    const found = conflictAt(lines, at);
    if (found === null) {
      same += lines[at];
      at += 1;
      continue;
    }
    if (same !== '') parts.push({ kind: 'same', text: same });
    same = '';
    parts.push(found.part);
    at = found.end;
  }
  if (same !== '') parts.push({ kind: 'same', text: same });
  return parts.some(({ kind }) => kind === 'conflict') ? parts : null;
}

/** The text with what was chosen in the place of each conflict, in their order; null while one has no choice. */
export function mendedText(parts: readonly MarkedPart[], choices: readonly (MarkChoice | undefined)[]): string | null {
  let number = 0;
  let text = '';
  for (const part of parts) {
    if (part.kind === 'same') text += part.text;
    else {
      const choice = choices[number];
      if (choice === undefined) return null;
      text += chosenText(part, choice);
      number += 1;
    }
  }
  return text;
}

/** What stands in the place of a conflict. */
export function chosenText(
  { ours, theirs }: Extract<MarkedPart, { readonly kind: 'conflict' }>,
  choice: MarkChoice,
): string {
  if (typeof choice === 'object')
    return choice.text === '' || choice.text.endsWith('\n') ? choice.text : `${choice.text}\n`;
  if (choice === 'ours') return ours.text;
  if (choice === 'theirs') return theirs.text;
  return ours.text + theirs.text;
}

/** The conflict that begins on a line, up to the line behind its last mark. */
function conflictAt(
  lines: readonly string[],
  start: number,
): { readonly part: MarkedPart; readonly end: number } | null {
  const ours = nameIn(lines[start], '<');
  if (ours === null) return null;
  const sides: string[][] = [[]];
  let isBase = false;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (nameIn(line, '<') !== null) return null;
    // What both were made from, where version control was told to show it, is a side of nobody.
    if (sides.length === 1 && nameIn(line, '|') !== null) isBase = true;
    else if (sides.length === 1 && /^=======\r?\n?$/.test(line)) {
      isBase = false;
      sides.push([]);
    } else {
      const theirs = sides.length === 2 ? nameIn(line, '>') : null;
      if (theirs !== null) {
        const [own = [], others = []] = sides;
        const part: MarkedPart = {
          kind: 'conflict',
          line: start + 1,
          ours: { name: ours, text: own.join('') },
          theirs: { name: theirs, text: others.join('') },
        };
        return { part, end: at + 1 };
      }
      if (!isBase) sides.at(-1)!.push(line);
    }
  }
  return null;
}

/** What a mark of seven such characters says behind them; null for a line that is none. */
function nameIn(line: string | undefined, character: '<' | '>' | '|'): string | null {
  const mark = character.repeat(7);
  if (line === undefined || !line.startsWith(mark) || line[7] === character) return null;
  const rest = line.slice(7).replace(/\r?\n$/, '');
  return rest === '' || rest.startsWith(' ') ? rest.trim() : null;
}
