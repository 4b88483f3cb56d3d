import type { Step } from '../../model/step';
import type { Decision } from '../run/run';
import { explain } from '../words/explain';
import { midSentence } from '../words/phrases';
import type { StepDecisions } from './byStep';
import { type CellSource, type CellStyle, cellOf } from './cellOf';
import { cellPhrasing } from './phrasing';
import type { PlanCell } from './plan';
import { type Verdict, verdictOfDecision } from './verdict';
import { byVerdict, countsOf, countWord, verdictsIn } from './verdictCounts';

/** Verdicts of a child action that the parent's label must mention. */
const notable: readonly Verdict[] = ['Fails', 'Error', 'Unknown', 'Waits'];

/** What cells are made from. */
interface RowSource extends CellSource {
  readonly steps: ReadonlyMap<string, StepDecisions>;
}

/** The cell of a step about which the run says nothing: it was not reached. */
export const notReachedCell: PlanCell = {
  verdict: 'Not reached',
  targets: null,
  counts: {},
  label: 'Not reached',
  sentence: 'The dry run stopped before this.',
};

/** Which of an action's decisions a column shows, and how its cells are described. */
export interface Slice extends CellStyle {
  readonly keep: (decision: Decision) => boolean;
}

const everything: Slice = { keep: () => true };

/**
 * The cells of a step's rows: its own, then one for each child action if it has several. Null for rows without
 * decisions in the slice.
 */
export function rowCells(of: RowSource, step: Step, slice: Slice = everything): readonly (PlanCell | null)[] {
  if (of.run.gate.code !== 'GATE_OK') {
    const blocked = blockedCell(of, slice);
    return [blocked, ...(step.actions.length < 2 ? [] : step.actions.map(() => blocked))];
  }
  const own = of.steps.get(step.id);
  const whole = own?.step ?? null;
  const leaves = step.actions.map((action) => (own?.leaves.get(action.id) ?? []).filter(slice.keep));
  if (step.actions.length === 0) return [whole === null ? null : cellOf(of, step, null, [whole], slice)];
  const cells = step.actions.map((action, at) => {
    const decisions = leaves[at] ?? [];
    return decisions.length === 0 ? null : cellOf(of, step, action, decisions, slice);
  });
  if (step.actions.length === 1) return cells;
  const passes = passesOf(leaves.flat(), whole);
  return [passes.length === 0 ? null : parentCell(of, step, { passes, cells, leaves, slice }), ...cells];
}

function blockedCell({ run }: RowSource, { voice = cellPhrasing }: Slice): PlanCell {
  const sentence = voice.other('Not reached', explain(run.gate));
  return { verdict: 'Not reached', targets: null, counts: { 'Not reached': 1 }, label: 'Not reached', sentence };
}

/**
 * One decision for each target that a parent visits: the leading one of its actions there. Without targets a single
 * one: the leading one if something happens, else the decision about the whole step.
 */
function passesOf(leaves: readonly Decision[], whole: Decision | null): readonly Decision[] {
  const byTarget = new Map<string | null, Decision[]>();
  for (const leaf of leaves) {
    const own = byTarget.get(leaf.target);
    if (own) own.push(leaf);
    else byTarget.set(leaf.target, [leaf]);
  }
  // Actions out of scope are recorded without a target and say nothing about the targets.
  if (byTarget.size > 1) byTarget.delete(null);
  const passes = [...byTarget.values()].map(leadingOf);
  const [only] = passes;
  const isWhole = passes.length === 1 && only?.target === null && only.decision === 'Skip';
  return isWhole && whole !== null ? [whole] : passes;
}

function leadingOf(decisions: readonly Decision[]): Decision {
  return byVerdict(decisions)[0]!.decisions[0]!;
}

/** A parent counts targets, one per pass, and mentions uncertain child actions: "Runs 4, 1 unknown". */
function parentCell(
  of: RowSource,
  step: Step,
  parts: {
    readonly passes: readonly Decision[];
    readonly cells: readonly (PlanCell | null)[];
    /** Parallel to `step.actions`. */
    readonly leaves: readonly (readonly Decision[])[];
    readonly slice: Slice;
  },
): PlanCell {
  const { passes, cells, leaves, slice } = parts;
  const cell = cellOf(of, step, null, passes, slice);
  const doubts = step.actions.flatMap((action, at) => {
    const doubt = notable.find((verdict) => verdict !== cell.verdict && (cells[at]?.counts[verdict] ?? 0) > 0);
    const first = leaves[at]?.find((decision) => verdictOfDecision(decision) === doubt);
    return doubt !== undefined && first !== undefined ? [{ action, doubt, first }] : [];
  });
  if (doubts.length === 0) return cell;
  const counts = countsOf(doubts.map(({ doubt }) => doubt));
  const words = verdictsIn(counts).map((verdict) => countWord(counts[verdict] ?? 0, verdict));
  const said = doubts.map(({ action, first }) => `${action.name}: ${midSentence(explain(first.reason))}`);
  return { ...cell, label: [cell.label, ...words].join(', '), sentence: [cell.sentence, ...said].join(' ') };
}
