import { foldCase } from '../../../base/caseless';
import type { PlannedStep, StepOutline } from '../../before/plannedStep';
import type { Decision, RunNote, RunWarning } from '../../run/run';
import type { RunState } from '../../run/runState';
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
  const outcome = outcomeFrom(context, step, { decisions, result }, facts);
  const { cells, plain } = decidedCells(context, outcome, { decisions, warnings }, step.targets.length);
  return { answer: answerWith(outcome, cells, step.targets), decisions, warnings, plain };
}

function outcomeFrom(
  { situation }: StepContext,
  step: PlannedStep,
  { decisions, result }: { readonly decisions: readonly Decision[]; readonly result: Decided },
  { remarks, isLasting, tags }: Pick<Outcome, 'remarks' | 'isLasting' | 'tags'>,
): Outcome {
  let whole: Decision | null = null;
  const leaves: LeafResult[] = [];
  const running: string[] = [];
  for (const each of decisions) {
    if (each.action === null) whole ??= each;
    else leaves.push(leafLeft(result.state, each, each.action));
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
    leaves,
    usesTargets: running.length > 0,
    byTarget: result.isByTarget ? running : null,
    isLasting,
  };
}

/** The status is the one the run has in the end: of equal names the one counts that was reported last, maybe in another step. */
function leafLeft(
  { actionStatuses }: RunState,
  { target, decision, standsFor }: Decision,
  actionName: string,
): LeafResult {
  const action = foldCase(actionName);
  const where = target === null ? '' : foldCase(target);
  return {
    action,
    status: actionStatuses.get(action)?.get(where) ?? decision,
    isReadable: decision === 'Run' || decision === 'Unknown',
    where: standsFor === undefined ? where : everyTarget,
  };
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
