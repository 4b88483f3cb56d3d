/** A part of a text with merge conflict markers: plain lines, or one conflict. */
export type MarkedPart =
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'conflict';
      /** Line of the opening marker, from 1. */
      readonly line: number;
      readonly ours: MarkedSide;
      readonly theirs: MarkedSide;
    };

export interface MarkedSide {
  /** The label after the marker, such as "HEAD" or a branch; empty without one. */
  readonly name: string;
  /** Whole lines, with their line breaks. */
  readonly text: string;
}

/** How a person resolves one conflict: one side, both one after the other, or text of their own. */
export type MarkChoice = 'ours' | 'theirs' | 'both' | { readonly text: string };

/**
 * Splits a text at its merge conflict markers. Null if there are none or they do not form whole conflicts: a single
 * line of `=` or `<` is ordinary text.
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

/** The text with each conflict replaced by its choice, in order; null while a conflict has no choice. */
export function resolvedText(
  parts: readonly MarkedPart[],
  choices: readonly (MarkChoice | undefined)[],
): string | null {
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

/** The text that a choice puts in place of a conflict. */
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

/** The conflict that begins on a line, up to and including its closing marker. */
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
    // The common ancestor (diff3 style) belongs to neither side and is dropped.
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

/** The label after a marker of seven such characters; null if the line is no marker. */
function nameIn(line: string | undefined, character: '<' | '>' | '|'): string | null {
  const mark = character.repeat(7);
  if (line === undefined || !line.startsWith(mark) || line[7] === character) return null;
  const rest = line.slice(7).replace(/\r?\n$/, '');
  return rest === '' || rest.startsWith(' ') ? rest.trim() : null;
}
