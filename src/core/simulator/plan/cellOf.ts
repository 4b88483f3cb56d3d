import type { Action } from '../../model/action';
import type { Step } from '../../model/step';
import { targetTagsOf } from '../../model/stepSettings';
import { withoutTarget } from '../reasons/withoutTarget';
import type { Decision, Run } from '../run/run';
import { explain } from '../words/explain';
import { midSentence } from '../words/phrases';
import { howItRuns, plainWindow } from './howItRuns';
import { cellPhrasing, type Phrasing } from './phrasing';
import type { PlanCell } from './plan';
import type { Verdict } from './verdict';
import { byVerdict, countWord, type SameVerdict } from './verdictCounts';

/** Verdicts that show a number even if all targets have the same one. */
const numbered: readonly Verdict[] = ['Runs', 'Waits', 'Fails'];

/** What a cell is made from besides its decisions. */
export interface CellSource {
  readonly run: Pick<Run, 'gate' | 'warnings'>;
  readonly targetsAssumed: boolean;
}

/** How a cell is described. */
export interface CellStyle {
  /** true if the column is a single target, so that no number is shown. */
  readonly forOneTarget?: boolean;
  readonly voice?: Phrasing;
}

/**
 * The cell of an action, a plain step or a parent, from its decisions: one for each target, or one without target.
 *
 * @param action  null for a parent
 */
export function cellOf(
  of: CellSource,
  step: Step,
  action: Action | null,
  decisions: readonly Decision[],
  { forOneTarget = false, voice = cellPhrasing }: CellStyle = {},
): PlanCell {
  const groups = byVerdict(decisions);
  const verdict = groups[0]?.verdict ?? 'Not reached';
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict: each, count } of groups) counts[each] = count;
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
          label: assumed ? verdict : labelOf(groups, perTarget),
          sentence: wholeSentence(of, step, action, groups, { targets, voice }),
        }),
  };
}

const assumedHow = ' on assumed targets (none are given)';

/** "Runs 4", "Runs 3, 1 skipped", "Unknown". */
function labelOf([leading, ...others]: readonly SameVerdict[], perTarget: boolean): string {
  if (leading === undefined) return 'Not reached';
  const { verdict, count } = leading;
  const showsNumber = perTarget && (others.length > 0 || numbered.includes(verdict));
  const first = showsNumber ? `${verdict} ${count}` : verdict;
  return [first, ...others.map((other) => countWord(other.count, other.verdict))].join(', ');
}

/** The leading verdict's sentence, then the targets and reason of each other verdict. */
function wholeSentence(
  of: CellSource,
  step: Step,
  action: Action | null,
  groups: readonly SameVerdict[],
  { targets, voice }: { readonly targets: number | null; readonly voice: Phrasing },
): string {
  if (groups.length === 0) return voice.other('Not reached', 'The dry run stopped before this.');
  const sentences: string[] = [];
  for (const { verdict, decisions } of groups) {
    const { runs, other } = sentences.length === 0 ? voice : cellPhrasing;
    const { reason } = decisions[0]!;
    if (reason.code === 'RAN')
      sentences.push(runs(howItRuns(step, action, { targets, window: plainWindow(step, of.run.warnings) })));
    else if (groups.length === 1) sentences.push(other(verdict, explain(reason)));
    else sentences.push(other(verdict, `On ${placesOf(decisions)}: ${midSentence(explain(withoutTarget(reason)))}`));
  }
  return sentences.join(' ');
}

function placesOf(decisions: readonly Decision[]): string {
  const names = [...new Set(decisions.map((decision) => decision.target ?? 'the server'))];
  const [first = '', second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}
