import { positionAt } from '../../../base/span';
import { parseCached } from '../parseCached';
import { comparisonsOutside, constantTexts } from './constants';
import { curlyQuotes, logicalOperators, missingOperands, shellOperators, singleQuotes } from './operators';
import type { Finder, FoundSlip, Slip } from './slip';
import { capitalKeywords, missingEnds, negations, nestedTags, shellVariables } from './structure';
import { textWithTags } from './textWithTags';

/** Searched for in texts that do not parse. */
const inBroken: readonly Finder[] = [
  curlyQuotes,
  singleQuotes,
  shellVariables,
  nestedTags,
  shellOperators,
  missingOperands,
  logicalOperators,
  negations,
  capitalKeywords,
  missingEnds,
];
/** Searched for in texts that parse, but mean something else than they seem to. */
const inReadable: readonly Finder[] = [negations, capitalKeywords, logicalOperators, missingEnds];
const inConditions: readonly Finder[] = [shellVariables, constantTexts, comparisonsOutside];

export interface SlipsFound {
  /** In text order. */
  readonly slips: readonly Slip[];
  /** The whole text with all mistakes corrected; null if only the author knows how. */
  readonly instead: string | null;
}

/**
 * Common mistakes in a text with `#{…}`: each with its place, its meaning here, and the correction. A text that does
 * not parse has at least one.
 *
 * @param use     for a condition, a text without `#{` is a mistake
 * @param isName  whether a name is one of the variables: one may be called "Sales and support"
 */
export function slipsIn(
  text: string,
  use: 'condition' | 'text',
  isName: (name: string) => boolean = () => false,
): SlipsFound {
  const found = foundIn(text, use, isName);
  const isBroken = found.length > 0 && parseCached(text).template === null;
  const slips = found.map(
    ({ code, start, end, message }): Slip => ({
      code,
      severity: isBroken ? 'error' : 'warning',
      at: positionAt(text, start),
      length: end - start,
      message,
    }),
  );
  return { slips, instead: slips.length === 0 ? null : mended(text, use, isName) };
}

function foundIn(text: string, use: 'condition' | 'text', isName: (name: string) => boolean): readonly FoundSlip[] {
  const parsed = parseCached(text);
  const marked = textWithTags(text);
  if (parsed.template !== null) {
    const finders = use === 'condition' ? [...inReadable, ...inConditions] : inReadable;
    const found = finders.flatMap((find) => find(marked)).filter((each) => !isPartOfName(text, each, isName));
    // A mistake that covers the whole text adds nothing to one in a part of it.
    const parts = found.filter(({ code }) => code !== 'constant-text' && code !== 'comparison-outside');
    return inOrder(parts.length > 0 ? parts : found);
  }
  const found = inBroken.flatMap((find) => find(marked));
  if (found.length > 0) return inOrder(found);
  const [problem] = parsed.diagnostics;
  const at = problem?.related?.at ?? problem?.at;
  const start = at?.offset ?? 0;
  const message = problem?.code === 'unreadable-tag' ? (problem.related?.message ?? '') : (problem?.message ?? '');
  return [{ code: 'unreadable', start, end: Math.min(start + 1, text.length), message, edits: [] }];
}

function inOrder(found: readonly FoundSlip[]): readonly FoundSlip[] {
  return found.toSorted((one, other) => one.start - other.start);
}

/** "and" within the name of a variable is not an operator. */
function isPartOfName(text: string, { start, code }: FoundSlip, isName: (name: string) => boolean): boolean {
  if (code !== 'logical-operator' && code !== 'negation') return false;
  const from = text.lastIndexOf('#{', start);
  const [, name = ''] = /^#\{\s*(?:if|unless)\s+(.*?)\s*(?:==|!=|\||\}|$)/.exec(text.slice(from)) ?? [];
  return isName(name);
}

/** Correcting one mistake can reveal another: after a bare name replaces `"#{Name}"` an end may be missing. */
const maxRounds = 24;

function mended(text: string, use: 'condition' | 'text', isName: (name: string) => boolean): string | null {
  let now = text;
  for (let round = 0; round < maxRounds; round += 1) {
    const found = foundIn(now, use, isName);
    if (found.length === 0) return now === text ? null : now;
    const [first, ...others] = found.filter(({ edits }) => edits.length > 0);
    if (first === undefined) return null;
    // Small corrections come first; a rewritten block includes them.
    const next = others.reduce((best, each) => (sizeOf(each) < sizeOf(best) ? each : best), first);
    now = withEdits(now, next);
  }
  return null;
}

function sizeOf({ edits }: FoundSlip): number {
  return edits.reduce((sum, { start, end }) => sum + end - start, 0);
}

function withEdits(text: string, { edits }: FoundSlip): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((now, { start, end, text: written }) => now.slice(0, start) + written + now.slice(end), text);
}
