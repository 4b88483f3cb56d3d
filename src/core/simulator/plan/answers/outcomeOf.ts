import { foldCase } from '../../../base/caseless';
import type { PlannedStep, StepOutline } from '../../before/plannedStep';
import type { Decision, RunNote, RunWarning } from '../../run/run';
import { warnOfPlan } from '../../run/warnOfPlan';
import { proceededActions } from '../proceededActions';
import { type Answer, everyTarget, type LeafResult, type Outcome, type Remarks, type SharedOutcome } from './answer';
import { answerWith } from './answerWith';
import { cellsFor, cellsOf, plainCellsOf } from './cellsOf';
import type { Decided, StepContext } from './decide';

/** The answer of a decided step, with its cells. */
export function answerFrom(
  context: StepContext,
  step: PlannedStep,
  { state, isByTarget }: Decided,
  facts: Pick<Outcome, 'remarks' | 'isLasting' | 'tags'>,
): Pick<SharedOutcome, 'decisions' | 'plain'> & { readonly answer: Answer } {
  const decisions = state.decisions.filter(({ stepId }) => stepId === step.step.id);
  const outcome = outcomeFrom(context, step, decisions, { ...facts, isByTarget });
  const plain = plainCellsOf(context, outcome, decisions, state.warnings);
  const cells = cellsFor(plain, step.targets.length, () => cellsOf(context, step.step, decisions, state.warnings));
  return { answer: answerWith(outcome, cells, step.targets), decisions, plain };
}

function outcomeFrom(
  { situation }: StepContext,
  step: PlannedStep,
  decisions: readonly Decision[],
  {
    remarks,
    isLasting,
    tags,
    isByTarget,
  }: Pick<Outcome, 'remarks' | 'isLasting' | 'tags'> & Pick<Decided, 'isByTarget'>,
): Outcome {
  const leaves = decisions.filter(({ action }) => action !== null);
  const running = leaves.flatMap(({ target, decision }) => (target !== null && decision === 'Run' ? [target] : []));
  const outcome = {
    outline: outlineOf(step),
    tags,
    alone: step.filtered === null ? [step.step.id] : [],
    remarks,
    decision: decisions.find(({ action }) => action === null)?.decision ?? 'NotStarted',
    leaves: leaves.map((leaf) => leafLeft(leaf)),
    usesTargets: running.length > 0,
    byTarget: isByTarget ? running : null,
    isLasting,
  };
  const early = { situation, warnings: [], notes: [] };
  warnOfPlan(early, [step]);
  return {
    ...outcome,
    asked: proceededActions(decisions),
    earlyRemarks: early.warnings.length + early.notes.length === 0 ? null : early,
  };
}

function leafLeft({ action, target, decision, standsFor }: Decision): LeafResult {
  const where = target === null ? '' : standsFor === undefined ? foldCase(target) : everyTarget;
  return { action: foldCase(action ?? ''), decision, where };
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
