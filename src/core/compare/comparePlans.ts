import { counted } from '../base/words';
import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import { type ProcessRow, rowKey, stepIn } from '../model/row';
import { targetTagsOf } from '../model/stepSettings';
import { expandProcess } from '../model/templates/expandProcess';
import type { EnvironmentPlan, PlanCell } from '../simulator/plan/plan';
import { matchRows, type RowPair } from './matchRows';

/** A process in one environment. */
export interface ComparedSide {
  /** What the person calls it: an environment, a version or a scenario. */
  readonly title: string;
  readonly process: Process;
  readonly model: DeploymentModel;
  /** Parallel to the cells of the plan. */
  readonly rows: readonly ProcessRow[];
  readonly plan: EnvironmentPlan;
  /** Parallel to `rows`: a reason longer than the cell's sentence, such as one with values; else null. */
  readonly causes: readonly (string | null)[];
}

export interface PlanDifference {
  readonly left: { readonly row: ProcessRow; readonly cell: PlanCell } | null;
  readonly right: { readonly row: ProcessRow; readonly cell: PlanCell } | null;
  /** `targets`: the same verdict on a different number of targets. `added` and `removed`: only one side has the row. */
  readonly kind: 'verdict' | 'targets' | 'added' | 'removed';
  readonly because: string;
}

export interface PlanComparison {
  readonly differences: readonly PlanDifference[];
  /** How many rows have the same outcome on both sides. */
  readonly same: number;
  /** "4 verdicts differ, 4 more steps run on a different number of targets." */
  readonly summary: string;
}

/**
 * The outcomes that differ between two sides, each with its cause, in row order of the right process. A child action is
 * reported only if its step does not already say the same.
 */
export function comparePlans(left: ComparedSide, right: ComparedSide): PlanComparison {
  const cellsOf = ({ rows, plan }: ComparedSide) =>
    new Map(rows.map((row, at) => [rowKey(row), { row, cell: plan.cells[at] }]));
  const sides = { left: cellsOf(left), right: cellsOf(right) };
  const found = (row: ProcessRow | null, cells: ReturnType<typeof cellsOf>) => {
    const own = row === null ? undefined : cells.get(rowKey(row));
    return own?.cell === undefined ? null : { row: own.row, cell: own.cell };
  };
  const differences: PlanDifference[] = [];
  let same = 0;
  let parent: PlanDifference | null = null;
  for (const pair of matchRows(expandedOf(left), expandedOf(right))) {
    const both = { left: found(pair.left, sides.left), right: found(pair.right, sides.right) };
    if (both.left === null && both.right === null) continue;
    const isChild = (pair.right ?? pair.left)?.actionId !== null;
    const kind = kindOf(both.left?.cell, both.right?.cell);
    const difference: PlanDifference | null =
      kind === null ? null : { ...both, kind, because: becauseOf(kind, pair, left, right) };
    if (difference === null) same += 1;
    else if (!isChild || parent === null || !tellsTheSame(parent, difference)) differences.push(difference);
    if (!isChild) parent = difference;
  }
  return { differences, same, summary: summaryOf(differences) };
}

function kindOf(left: PlanCell | undefined, right: PlanCell | undefined): PlanDifference['kind'] | null {
  if (left === undefined) return 'added';
  if (right === undefined) return 'removed';
  if (left.verdict !== right.verdict) return 'verdict';
  return left.label === right.label ? null : 'targets';
}

function tellsTheSame(parent: PlanDifference, child: PlanDifference): boolean {
  if (parent.kind !== child.kind) return false;
  const isEqual = (side: 'left' | 'right') =>
    parent[side]?.cell.verdict === child[side]?.cell.verdict &&
    parent[side]?.cell.targets === child[side]?.cell.targets;
  return isEqual('left') && isEqual('right');
}

/** Verdicts of rows that do something. */
const active: readonly PlanCell['verdict'][] = ['Runs', 'Waits', 'Fails'];

function becauseOf(
  kind: PlanDifference['kind'],
  { left: before, right: after }: RowPair,
  left: ComparedSide,
  right: ComparedSide,
): string {
  if (kind === 'added') return `Only ${right.title} has it.`;
  if (kind === 'removed') return `Only ${left.title} has it.`;
  if (kind === 'targets') {
    const counts = targetCounts(before, after, left, right);
    if (counts !== null) return counts;
  }
  const [one, two] = [saidOn(left, before), saidOn(right, after)];
  if (one === null || two === null) return `${one?.text ?? ''}${two?.text ?? ''}`;
  if (kind === 'verdict' && active.includes(one.verdict) !== active.includes(two.verdict))
    return active.includes(one.verdict) ? on(right, two.text) : on(left, one.text);
  return one.text === two.text ? one.text : `${on(left, one.text)} ${on(right, two.text)}`;
}

function on({ title }: ComparedSide, sentence: string): string {
  return `${title}: ${sentence}`;
}

function saidOn(
  { rows, plan, causes }: ComparedSide,
  row: ProcessRow | null,
): { readonly verdict: PlanCell['verdict']; readonly text: string } | null {
  const at = row === null ? -1 : rows.findIndex((each) => rowKey(each) === rowKey(row));
  const cell = plan.cells[at];
  return cell === undefined ? null : { verdict: cell.verdict, text: causes[at] ?? cell.sentence };
}

/** "2 targets in Staging have the target tag web, 4 in Production."; null if the counts do not explain the difference. */
function targetCounts(
  before: ProcessRow | null,
  after: ProcessRow | null,
  left: ComparedSide,
  right: ComparedSide,
): string | null {
  const [one, two] = [targetsOn(left, before), targetsOn(right, after)];
  const [tags, tagsBefore] = [tagsOn(right, after), tagsOn(left, before)];
  if (one === null || two === null || one === two || tags === '') return null;
  if (tags !== tagsBefore) return `The target tags were ${tagsBefore || 'none'} and are ${tags}.`;
  const targets = `${counted(one, 'target has', 'targets have')} the target tag ${tags}`;
  return `${left.title}: ${targets}. ${right.title}: ${two}.`;
}

function targetsOn({ rows, plan }: ComparedSide, row: ProcessRow | null): number | null {
  const at = row === null ? -1 : rows.findIndex((each) => rowKey(each) === rowKey(row));
  return plan.cells[at]?.targets ?? null;
}

function tagsOn(side: ComparedSide, row: ProcessRow | null): string {
  const step = stepIn(expandedOf(side), row?.stepId);
  return step === undefined ? '' : targetTagsOf(step).join(' or ');
}

/** The process with its process templates expanded, as it runs. */
function expandedOf({ process, model }: ComparedSide): Process {
  return expandProcess(process, model);
}

function summaryOf(differences: readonly PlanDifference[]): string {
  const count = (kind: PlanDifference['kind']) => differences.filter((each) => each.kind === kind).length;
  const [verdicts, targets, added, removed] = [count('verdict'), count('targets'), count('added'), count('removed')];
  if (differences.length === 0) return 'No outcome differs.';
  const more = verdicts > 0 ? 'more ' : '';
  const parts = [
    verdicts === 0 ? '' : counted(verdicts, 'verdict differs', 'verdicts differ'),
    targets === 0 ? '' : `${targets} ${more}${targets === 1 ? 'runs' : 'run'} on a different number of targets`,
    added === 0 ? '' : `${added} added`,
    removed === 0 ? '' : `${removed} removed`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
