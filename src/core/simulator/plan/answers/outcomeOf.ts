import { foldCase } from '../../../base/caseless';
import type { PlannedStep, StepOutline } from '../../before/plannedStep';
import type { Decision, RunNote, RunWarning } from '../../run/run';
import { warnOfPlan } from '../../run/warnOfPlan';
import { proceededActions } from '../proceededActions';
import { type Answer, everyTarget, type LeafResult, type Outcome, type Remarks, type SharedOutcome } from './answer';
import { answerWith } from './answerWith';
import { decidedCells } from './cellsOf';
import type { Decided, StepContext } from './decide';

/** The answer of a decided step, with what it was made from. */
export interface DecidedAnswer extends Pick<SharedOutcome, 'decisions' | 'warnings' | 'plain'> {
  readonly answer: Answer;
}

export function answerFrom(
  context: StepContext,
  step: PlannedStep,
  result: Decided,
  facts: Pick<Outcome, 'remarks' | 'isLasting' | 'tags'>,
): DecidedAnswer {
  const { warnings } = result.state;
  const decisions = result.state.decisions.filter(({ stepId }) => stepId === step.step.id);
  const hasStarted = result.state.schedule.has(step.step.id);
  const outcome = outcomeFrom(context, step, { decisions, hasStarted, isByTarget: result.isByTarget }, facts);
  const { cells, plain } = decidedCells(context, outcome, { decisions, warnings }, step.targets.length);
  return { answer: answerWith(outcome, cells, step.targets), decisions, warnings, plain };
}

interface DecisionsOfStep {
  readonly decisions: readonly Decision[];
  /** Whether its actions were carried out, or it was decided as a whole. */
  readonly hasStarted: boolean;
  readonly isByTarget: boolean;
}

function outcomeFrom(
  { situation }: StepContext,
  step: PlannedStep,
  { decisions, hasStarted, isByTarget }: DecisionsOfStep,
  { remarks, isLasting, tags }: Pick<Outcome, 'remarks' | 'isLasting' | 'tags'>,
): Outcome {
  let whole: Decision | null = null;
  const leaves: LeafResult[] = [];
  // In a step that starts, the run reports actions that are filtered out after the others; of equal names the last counts.
  const late: LeafResult[] = [];
  const running: string[] = [];
  for (const each of decisions) {
    if (each.action === null) whole ??= each;
    else {
      const isLate = hasStarted && !step.surviving.some(({ id }) => id === each.actionId);
      (isLate ? late : leaves).push(leafLeft(each, each.action));
    }
    if (each.action !== null && each.target !== null && each.decision === 'Run') running.push(each.target);
  }
  const early = { situation, warnings: [], notes: [] };
  warnOfPlan(early, [step]);
  return {
    outline: outlineOf(step),
    tags,
    alone: step.filtered === null ? [step.step.id] : [],
    earlyRemarks: remarksOf(early),
    remarks,
    asked: proceededActions(decisions),
    decision: whole?.decision ?? 'NotStarted',
    leaves: [...leaves, ...late],
    usesTargets: running.length > 0,
    byTarget: isByTarget ? running : null,
    isLasting,
  };
}

function leafLeft({ target, decision, standsFor }: Decision, action: string): LeafResult {
  const where = target === null ? '' : standsFor === undefined ? foldCase(target) : everyTarget;
  return { action: foldCase(action), decision, where };
}

/** The outline without data of one environment. */
function outlineOf({
  step,
  facts,
  filtered,
  start,
  shownRoles,
  asksForTargets,
  findsTargets,
  isOpen,
  needsPackages,
}: PlannedStep): StepOutline {
  return { step, facts, filtered, start, shownRoles, asksForTargets, findsTargets, isOpen, needsPackages };
}

/** The warnings and notes that were reported, or null for none. */
export function remarksOf({
  warnings,
  notes,
}: {
  readonly warnings: readonly RunWarning[];
  readonly notes: readonly RunNote[];
}): Remarks | null {
  return warnings.length + notes.length === 0 ? null : { warnings, notes };
}
