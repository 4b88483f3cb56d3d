import type { Step, StepId } from '../../../model/step';
import type { Gate } from '../../before/gate';
import type { PlannedStep, StepOutline } from '../../before/plannedStep';
import { startGroups } from '../../before/startGroups';
import { planAcquisition } from '../../run/acquisition';
import { newRunState, note, type RemarkCollector, type RunState, warn } from '../../run/runState';
import { warnOfPlan } from '../../run/warnOfPlan';
import { warnOfTemplates } from '../../run/warnOfTemplates';
import type { Answer, Remarks } from './answer';
import type { EnvironmentData } from './answerCache';
import { answerFrom, remarksOf } from './answerFrom';
import { decide, type StepContext } from './decide';
import { earlierResults } from './earlierResults';
import { sharesNames } from './namePositions';
import { fixedRanges, type Range, startRanges } from './startRanges';
import { stepDataOf } from './stepData';

/** Known answers, and the steps that must be decided at their position in the run. */
export interface KnownAnswers {
  readonly steps: readonly Step[];
  readonly answers: readonly (Answer | null)[];
  /** By index, for steps without an answer. */
  readonly open: Map<number, PlannedStep>;
  /** Whether some answer has a warning that comes before the first step. */
  readonly hasEarlyRemarks: boolean;
  readonly needsPackages: boolean;
}

/** The results of a run: an answer for each step, and what concerns several steps. */
export interface CompletedRun {
  readonly answers: Answer[];
  readonly remarks: Remarks;
  readonly groups: readonly (readonly StepId[])[];
  readonly acquiredBefore: readonly StepId[];
}

/**
 * Goes through a quiet run in order: takes known answers, decides the other steps with the answers so far, and collects
 * warnings and notes.
 */
export function completeRun(context: StepContext, known: KnownAnswers, gate: Gate): CompletedRun {
  const collector = collectorOf(context.environmentData, gate);
  if (known.open.size > 0 || known.hasEarlyRemarks) reportEarly(context, known, collector);
  const { ranges, acquiredBefore } = rangesOf(known, collector);
  const usageAnswers: RunState['usageAnswers'] = new Map();
  const answers: Answer[] = new Array(known.steps.length);
  const groups: (readonly StepId[])[] = [];
  for (const range of ranges) {
    if (isDecidedTogether(context, known, range)) {
      const past = answers.slice(0, range.from);
      const decided = decideTogether(context, known.steps, range, { past, collector, usageAnswers });
      for (const [at, answer] of decided.entries()) answers[range.from + at] = answer;
    } else
      for (let at = range.from; at < range.to; at += 1) {
        const answer = known.answers[at]!;
        if (!answer.isSilent) report(collector, answer.outcome.remarks);
        answers[at] = answer;
      }
    const ids = idsOf(answers, range);
    if (ids.length > 0) groups.push(ids);
  }
  return { answers, remarks: collector, groups, acquiredBefore };
}

/** The collected warnings, starting with those of the gate and of targets that do not take part. */
function collectorOf({ participation }: EnvironmentData, gate: Gate): RemarkCollector {
  const collector: RemarkCollector = { warnings: [], notes: [] };
  for (const reason of gate.notes) collector.notes.push({ reason, step: null });
  for (const reason of gate.warnings) collector.warnings.push({ reason, step: null });
  for (const { reason } of participation.leftOut)
    if (reason.code === 'TARGET_UNHEALTHY_EXCLUDED' || reason.code === 'TARGET_UNAVAILABLE_SKIPPED')
      collector.warnings.push({ reason, step: null });
  return collector;
}

/** Collects warnings that come before the first step. */
function reportEarly(
  { environmentData, situation }: StepContext,
  { answers, open, steps }: KnownAnswers,
  collector: RemarkCollector,
): void {
  for (let at = 0; at < steps.length; at += 1) {
    const answer = answers[at];
    if (answer != null) report(collector, answer.outcome.earlyRemarks);
    else if (open.has(at)) warnOfPlan({ ...collector, situation }, [open.get(at)!]);
  }
  if (open.size > 0)
    warnOfTemplates({ ...newRunState(situation, environmentData.participation), ...collector }, [...open.values()]);
}

/** The start groups, split where packages are acquired. */
function rangesOf(
  known: KnownAnswers,
  collector: RemarkCollector,
): { readonly ranges: readonly Range[]; readonly acquiredBefore: readonly StepId[] } {
  const { steps, answers, open, needsPackages } = known;
  const outlineAt = (at: number): StepOutline => answers[at]?.outcome.outline ?? open.get(at)!;
  if (!needsPackages) {
    const ranges = fixedRanges(steps) ?? startRanges(steps.length, (at) => outlineAt(at).start.withPrevious);
    return { ranges, acquiredBefore: [] };
  }
  const started = startGroups(answers.map((_answer, at) => outlineAt(at)));
  const { groups, places } = planAcquisition(collector, started);
  const inOrder = places.toSorted((one, other) => one.beforeGroup - other.beforeGroup);
  return { ranges: rangesFrom(groups), acquiredBefore: inOrder.map(({ before }) => before.id) };
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
 * order matters in which they visit targets or report results and warnings.
 */
function isDecidedTogether({ cache }: StepContext, { steps, answers, open }: KnownAnswers, range: Range): boolean {
  const { from, to } = range;
  if (to - from === 1) return answers[from] == null;
  // Of actions with the same name, a later step reads the one that the run reports last.
  if (open.size > 0 && sharesNames(steps, range)) return true;
  let remarking = 0;
  for (let at = from; at < to; at += 1) {
    const outcome = answers[at]?.outcome;
    if (outcome === undefined || outcome.byTarget !== null || cache.hasBypass) return true;
    if (outcome.remarks !== null) remarking += 1;
  }
  return remarking > 1;
}

function decideTogether(
  context: StepContext,
  steps: readonly Step[],
  range: Range,
  { past, collector, usageAnswers }: EarlierAnswers,
): readonly Answer[] {
  // Which targets are locked, and so whether the variable is read, also depends on every target.
  const isByTarget = (context.cache.hasBypass && range.to - range.from > 1) || sharesNames(steps, range);
  const before = { past: earlierResults(context.environmentData, steps, past), usageAnswers, isByTarget };
  const result = decide(context, steps.slice(range.from, range.to), before);
  report(collector, remarksOf(result.state));
  return result.group.map((step) => {
    const { tags } = stepDataOf(context.cache, step.step);
    return answerFrom(context, step, result, { remarks: null, isLasting: false, tags }).answer;
  });
}

/** The earlier part of the run. */
interface EarlierAnswers {
  readonly past: readonly Answer[];
  readonly collector: RemarkCollector;
  readonly usageAnswers: RunState['usageAnswers'];
}

function report(collector: RemarkCollector, remarks: Remarks | null): void {
  if (remarks === null) return;
  for (const { reason, step } of remarks.warnings) warn(collector, reason, step);
  for (const { reason, step } of remarks.notes) note(collector, reason, step);
}

/** The steps of a start group that are not filtered out. */
function idsOf(answers: readonly Answer[], { from, to }: Range): readonly StepId[] {
  if (to - from === 1) return answers[from]!.alone;
  const ids: StepId[] = [];
  for (let at = from; at < to; at += 1) ids.push(...answers[at]!.alone);
  return ids;
}
