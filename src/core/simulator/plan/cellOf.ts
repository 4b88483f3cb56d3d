import type { Action } from '../../model/action';
import type { Step } from '../../model/step';
import { targetTagsOf } from '../../model/stepSettings';
import { withoutTarget } from '../reasons/withoutTarget';
import type { Decision } from '../run/run';
import { explain } from '../words/explain';
import { lowered } from '../words/phrases';
import type { EnvironmentRun } from './environmentRun';
import { howItRuns, plainWindow } from './howItRuns';
import { countsOf, countsOfTargets, countWord, type VerdictCounts, verdictsIn } from './leading';
import type { PlanCell } from './plan';
import { type Verdict, verdictOf } from './verdict';
import { plainVoice, type Voice } from './voice';

/** Verdicts whose number of targets is worth saying when all targets have it. */
const numbered: readonly Verdict[] = ['Runs', 'Waits', 'Fails'];

export function verdictOfDecision({ decision, reason }: Decision): Verdict {
  return verdictOf(decision, reason.code);
}

/** How a cell is told. */
export interface CellStyle {
  /** The column stands for a single target, so that no number is shown. */
  readonly forOneTarget?: boolean;
  readonly voice?: Voice;
}

/**
 * The cell of one action, of a plain step or of a parent, from its decisions: one for each target, or one without.
 *
 * @param action  null for a parent
 */
export function cellOf(
  of: EnvironmentRun,
  step: Step,
  action: Action | null,
  decisions: readonly Decision[],
  { forOneTarget = false, voice = plainVoice }: CellStyle = {},
): PlanCell {
  const counts = countsOfTargets(decisions, verdictOfDecision);
  const [verdict = 'Not reached'] = verdictsIn(counts);
  const hasRoles = targetTagsOf(step).length > 0;
  const assumed = of.targetsAssumed && hasRoles;
  const targets = hasRoles && !assumed && !forOneTarget ? (counts.Runs ?? 0) + (counts.Waits ?? 0) : null;
  const perTarget = !forOneTarget && decisions.some((decision) => decision.target !== null);
  return {
    verdict,
    targets,
    counts,
    ...(assumed && verdict === 'Runs'
      ? { assumed, label: 'Runs, assumed', sentence: voice.runs(assumedHow) }
      : {
          label: assumed ? verdict : labelOf(counts, perTarget),
          sentence: wholeSentence(of, step, action, decisions, { targets, voice }),
        }),
  };
}

const assumedHow = ' if a target has its target tag; none is given, so one is assumed';

/** "Runs 4", "Runs 3, 1 skipped", "Unknown". */
function labelOf(counts: VerdictCounts, perTarget: boolean): string {
  const [verdict, ...others] = verdictsIn(counts);
  if (verdict === undefined) return 'Not reached';
  const showsNumber = perTarget && (others.length > 0 || numbered.includes(verdict));
  const first = showsNumber ? `${verdict} ${counts[verdict] ?? 0}` : verdict;
  return [first, ...others.map((other) => countWord(counts[other] ?? 0, other))].join(', ');
}

/** The leading verdict's sentence, then for each other verdict where it holds and why. */
function wholeSentence(
  of: EnvironmentRun,
  step: Step,
  action: Action | null,
  decisions: readonly Decision[],
  { targets, voice }: { readonly targets: number | null; readonly voice: Voice },
): string {
  const order = verdictsIn(countsOf(decisions.map(verdictOfDecision)));
  const sentences = order.map((verdict, at) => {
    const { runs, other } = at === 0 ? voice : plainVoice;
    const same = decisions.filter((decision) => verdictOfDecision(decision) === verdict);
    const [first] = same;
    if (first?.reason.code === 'RAN')
      return runs(howItRuns(step, action, { targets, window: plainWindow(step, of.run.warnings) }));
    if (first === undefined) return '';
    if (order.length === 1) return other(verdict, explain(first.reason));
    return other(verdict, `On ${placesOf(same)}: ${lowered(explain(withoutTarget(first.reason)))}`);
  });
  return sentences.length === 0 ? voice.other('Not reached', 'The dry run did not get here.') : sentences.join(' ');
}

function placesOf(decisions: readonly Decision[]): string {
  const names = [...new Set(decisions.map((decision) => decision.target ?? 'the server'))];
  const [first = '', second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}
