import type { Decision } from '../run/run';
import type { Verdict } from './verdict';

/**
 * Which of several verdicts stands for all of them. Our choice: what runs goes before what is in doubt
 * so a step with one unknown action of four reads "Runs 4, 1 unknown".
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

/** The verdicts that were counted, the leading one first. */
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

/** How many targets (or the one run without) each verdict has. */
export function countsOfTargets(
  decisions: readonly Decision[],
  verdictOf: (decision: Decision) => Verdict,
): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const decision of decisions) {
    const verdict = verdictOf(decision);
    counts[verdict] = (counts[verdict] ?? 0) + (decision.standsFor?.length ?? 1);
  }
  return counts;
}

/** "1 unknown", "3 run", "1 fails": a verdict behind its number. */
export function countWord(count: number, verdict: Verdict): string {
  const word = count === 1 ? undefined : manyWords[verdict];
  return `${count} ${word ?? verdict.toLowerCase()}`;
}
