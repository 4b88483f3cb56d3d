import { type Budget, spend } from '../evaluate/budget';
import { compileRegex } from './compileRegex';
import { matchAt, matcherOf } from './matchAt';
import { parseRegex } from './parseRegex';
import type { Program } from './program';

/** A place where a pattern matches, with what its groups hold. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The text of a group by number, 0 = the whole match; null when the group did not take part. */
  readonly textOf: (group: number) => string | null;
}

/** The groups a pattern has. */
export interface Groups {
  readonly names: ReadonlyMap<string, number>;
  /** Ascending, without 0. */
  readonly numbers: readonly number[];
}

/** Whether a pattern matches anywhere. Throws as `parseRegex` does, and `EvaluationStop` when it takes too long. */
export function isMatch(pattern: string, input: string, budget: Budget): boolean {
  return nextMatch(programOf(pattern, budget), input, { from: 0, lastEnd: 0, budget }) !== null;
}

/** All matches from left to right, each after the one before. */
export function allMatches(
  pattern: string,
  input: string,
  budget: Budget,
): { readonly matches: readonly Match[]; readonly groups: Groups } {
  const program = programOf(pattern, budget);
  const matches: Match[] = [];
  let from = 0;
  let lastEnd = 0;
  for (;;) {
    const match = nextMatch(program, input, { from, lastEnd, budget });
    if (match === null) return { matches, groups: program };
    spend(budget, 1);
    matches.push(match);
    lastEnd = match.end;
    from = match.end === match.start ? match.end + 1 : match.end;
  }
}

function programOf(pattern: string, budget: Budget): Program {
  spend(budget, pattern.length);
  return compileRegex(parseRegex(pattern));
}

function nextMatch(
  program: Program,
  input: string,
  { from, ...at }: { readonly from: number; readonly lastEnd: number; readonly budget: Budget },
): Match | null {
  const matcher = matcherOf(program, input, at);
  for (let start = from; start <= input.length; start += 1) {
    const end = matchAt(matcher, start);
    if (end === -1) continue;
    const registers = matcher.registers.slice();
    const textOf = (group: number) => {
      const first = registers[2 * group];
      return first === undefined || first < 0 ? null : input.slice(first, registers[2 * group + 1]);
    };
    return { start, end, textOf: (group) => (group === 0 ? input.slice(start, end) : textOf(group)) };
  }
  return null;
}
