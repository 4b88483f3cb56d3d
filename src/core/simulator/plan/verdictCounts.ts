import type { Decision } from '../run/run';
import { type Verdict, verdictOfDecision } from './verdict';

/**
 * The order in which one of several verdicts represents them all. Our choice: verdicts that run come before those in
 * doubt, so a step with one unknown action of four reads "Runs 4, 1 unknown".
 */
const leading: readonly Verdict[] = [
  'Fails',
  'Waits',
  'Runs',
  'Error',
  'Unknown',
  'Skipped',
  'Not reached',
  'No targets',
  'Not in scope',
  'Left out',
  'Off',
];

export type VerdictCounts = Readonly<Partial<Record<Verdict, number>>>;

/** The verdicts that occur, the leading one first. */
export function verdictsIn(counts: VerdictCounts): readonly Verdict[] {
  return leading.filter((verdict) => (counts[verdict] ?? 0) > 0);
}

/** How often each verdict occurs. */
export function countsOf(verdicts: Iterable<Verdict>): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

const manyWords: Partial<Record<Verdict, string>> = { Runs: 'run', Fails: 'fail', Waits: 'wait', Error: 'errors' };

/** The decisions with one verdict. */
export interface SameVerdict {
  readonly verdict: Verdict;
  readonly decisions: readonly Decision[];
  /** The number of targets concerned; one for a run without target. */
  readonly count: number;
}

/** Groups decisions by verdict, the leading one first. */
export function byVerdict(decisions: readonly Decision[]): readonly SameVerdict[] {
  const found = new Map<Verdict, { readonly verdict: Verdict; readonly decisions: Decision[]; count: number }>();
  for (const decision of decisions) {
    const verdict = verdictOfDecision(decision);
    let same = found.get(verdict);
    if (same === undefined) {
      same = { verdict, decisions: [], count: 0 };
      found.set(verdict, same);
    }
    same.decisions.push(decision);
    same.count += decision.standsFor ?? 1;
  }
  if (found.size < 2) return [...found.values()];
  return leading.flatMap((verdict) => found.get(verdict) ?? []);
}

/** "1 unknown", "3 run", "1 fails": a number and a verdict. */
export function countWord(count: number, verdict: Verdict): string {
  const word = count === 1 ? undefined : manyWords[verdict];
  return `${count} ${word ?? verdict.toLowerCase()}`;
}
