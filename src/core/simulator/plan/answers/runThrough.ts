import type { Step } from '../../../model/step';
import type { Gate } from '../../before/gate';
import type { PlannedStep, StepOutline } from '../../before/plannedStep';
import { startGroups } from '../../before/startGroups';
import { planAcquisition } from '../../run/acquisition';
import { newRunState, note, type RunState, type Teller, warn } from '../../run/runState';
import { warnOfPlan } from '../../run/warnOfPlan';
import { warnOfTemplates } from '../../run/warnOfTemplates';
import type { Answer, Told } from './answer';
import { decide, type Here } from './decide';
import type { Place } from './kept';
import { answerFrom, toldBy } from './outcomeOf';
import { pastOf } from './past';
import { sheetOf } from './sheet';

/** Known answers, and the steps that must be decided at their position in the run. */
export interface Known {
  readonly steps: readonly Step[];
  readonly answers: (Answer | null)[];
  /** By index, for steps without an answer. */
  readonly open: Map<number, PlannedStep>;
  /** Whether some answer has a warning that comes before the first step. */
  readonly tells: boolean;
  readonly needsPackages: boolean;
}

/** Steps that start together: `from` included, `to` excluded. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Results of the run besides the answers. */
export interface Through {
  readonly told: Told;
  readonly groups: readonly (readonly string[])[];
  readonly acquiredBefore: readonly string[];
}

/**
 * Goes through a quiet run in order: takes known answers, decides the other steps with the answers so far, and collects
 * warnings and notes. Afterwards every step has an answer.
 */
export function runThrough(here: Here, known: Known, gate: Gate): Through {
  const teller = tellerOf(here.place, gate);
  if (known.open.size > 0 || known.tells) tellEarly(here, known, teller);
  const { ranges, acquiredBefore } = rangesOf(known, teller);
  const usageAnswers: RunState['usageAnswers'] = new Map();
  const groups: (readonly string[])[] = [];
  for (const range of ranges) {
    if (isDecidedTogether(here, known, range)) decideTogether(here, known, range, { teller, usageAnswers });
    else for (let at = range.from; at < range.to; at += 1) tell(teller, known.answers[at]?.outcome.told ?? null);
    const ids = idsOfRange(known, range);
    if (ids.length > 0) groups.push(ids);
  }
  return { told: teller, groups, acquiredBefore };
}

/** The collected warnings, starting with those of the gate and of targets that do not take part. */
function tellerOf({ participation }: Place, gate: Gate): Teller {
  const teller: Teller = { warnings: [], notes: [] };
  for (const reason of gate.notes) teller.notes.push({ reason, step: null });
  for (const reason of gate.warnings) teller.warnings.push({ reason, step: null });
  for (const { reason } of participation.left)
    if (reason.code === 'TARGET_UNHEALTHY_EXCLUDED' || reason.code === 'TARGET_UNAVAILABLE_SKIPPED')
      teller.warnings.push({ reason, step: null });
  return teller;
}

/** Collects warnings that come before the first step. */
function tellEarly({ place, situation }: Here, { answers, open, steps }: Known, teller: Teller): void {
  for (let at = 0; at < steps.length; at += 1) {
    const answer = answers[at];
    if (answer != null) tell(teller, answer.outcome.toldEarly);
    else if (open.has(at)) warnOfPlan({ ...teller, situation }, [open.get(at)!]);
  }
  if (open.size > 0) warnOfTemplates({ ...newRunState(situation, place.participation), ...teller }, [...open.values()]);
}

/** The start groups, split where packages are acquired. */
function rangesOf(
  known: Known,
  teller: Teller,
): { readonly ranges: readonly Range[]; readonly acquiredBefore: readonly string[] } {
  const { answers, open, needsPackages } = known;
  const outlineAt = (at: number): StepOutline => answers[at]?.outcome.outline ?? open.get(at)!;
  if (!needsPackages) return { ranges: startRanges(answers.length, outlineAt), acquiredBefore: [] };
  const started = startGroups(answers.map((_answer, at) => outlineAt(at)));
  const { groups, places } = planAcquisition(teller, started);
  const inOrder = places.toSorted((one, other) => one.beforeGroup - other.beforeGroup);
  return { ranges: rangesFrom(groups), acquiredBefore: inOrder.map(({ before }) => before.id) };
}

function startRanges(length: number, outlineAt: (at: number) => StepOutline): readonly Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (let to = 1; to <= length; to += 1) {
    if (to < length && outlineAt(to).start.withPrevious) continue;
    ranges.push({ from, to });
    from = to;
  }
  return ranges;
}

function rangesFrom(groups: readonly (readonly StepOutline[])[]): readonly Range[] {
  let from = 0;
  return groups.map(({ length }) => {
    const range = { from, to: from + length };
    from = range.to;
    return range;
  });
}

/**
 * Whether steps must be decided together, at this point: one depends on other steps, or, if several start together, the
 * order matters in which they visit targets or report warnings.
 */
function isDecidedTogether({ table }: Here, { answers }: Known, { from, to }: Range): boolean {
  if (to - from === 1) return answers[from] == null;
  let telling = 0;
  for (let at = from; at < to; at += 1) {
    const outcome = answers[at]?.outcome;
    if (outcome === undefined || outcome.byTarget !== null || table.hasBypass) return true;
    if (outcome.told !== null) telling += 1;
  }
  return telling > 1;
}

function decideTogether(
  here: Here,
  { steps, answers }: Known,
  { from, to }: Range,
  { teller, usageAnswers }: { readonly teller: Teller; readonly usageAnswers: RunState['usageAnswers'] },
): void {
  const past = pastOf(here.place, steps, answers.slice(0, from));
  const result = decide(here, steps.slice(from, to), { past, usageAnswers });
  tell(teller, toldBy(result.state));
  for (const [at, step] of result.group.entries()) {
    const { tags } = sheetOf(here.table, step.step);
    answers[from + at] = answerFrom(here, step, result, { told: null, isLasting: false, tags }).answer;
  }
}

function tell(teller: Teller, told: Told | null): void {
  if (told === null) return;
  for (const { reason, step } of told.warnings) warn(teller, reason, step);
  for (const { reason, step } of told.notes) note(teller, reason, step);
}

function idsOfRange({ answers }: Known, { from, to }: Range): readonly string[] {
  const idsAt = (at: number) => {
    const outcome = answers[at]?.outcome;
    return outcome?.outline.filtered === null ? outcome.alone : [];
  };
  if (to - from === 1) return idsAt(from);
  const ids: string[] = [];
  for (let at = from; at < to; at += 1) ids.push(...idsAt(at));
  return ids;
}
