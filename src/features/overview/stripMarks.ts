import type { PlanCell, ProcessRow, Verdict } from '../../core/index';

/** The maximum number of marks: more would be thinner than a line, and cost more than the list beside them. */
const mostMarks = 120;

/** One mark of a strip: a step, or in a long process several in a row. */
export interface StripMark {
  /** The row it links to: of several steps the first of those that matter most. */
  readonly row: ProcessRow;
  readonly verdict: Verdict;
  /** "7 Deploy web: Runs 4. It runs on 4 targets." or "1 to 9: Runs 7, Off 2". */
  readonly title: string;
}

interface Step {
  readonly row: ProcessRow;
  readonly cell: PlanCell;
}

/** The steps of an environment as marks, in order. */
export function stripMarks(rows: readonly ProcessRow[], cells: readonly PlanCell[]): readonly StripMark[] {
  const steps = rows.flatMap((row, at): Step[] => {
    const cell = cells[at];
    return row.actionId !== null || cell === undefined ? [] : [{ row, cell }];
  });
  const size = Math.ceil(steps.length / mostMarks);
  const marks: StripMark[] = [];
  for (let at = 0; at < steps.length; at += size) {
    const mark = markOf(steps.slice(at, at + size));
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function markOf(steps: readonly Step[]): StripMark | null {
  const [first] = steps;
  if (first === undefined) return null;
  const { row, cell } = steps.reduce((most, next) => (rank(next) < rank(most) ? next : most), first);
  const title =
    steps.length === 1
      ? `${row.number} ${row.name}: ${cell.label}. ${cell.sentence}`
      : `${first.row.number} to ${steps.at(-1)?.row.number}: ${countsOf(steps)}`;
  return { row, verdict: cell.verdict, title };
}

/** Of several steps in one mark, what comes first here gives the colour. */
const order: readonly Verdict[] = ['Error', 'Fails', 'Unknown', 'Waits', 'No targets', 'Runs', 'Left out'];

function rank({ cell }: Step): number {
  const at = order.indexOf(cell.verdict);
  return at === -1 ? order.length : at;
}

function countsOf(steps: readonly Step[]): string {
  const counts = new Map<Verdict, number>();
  for (const { cell } of steps) counts.set(cell.verdict, (counts.get(cell.verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ');
}
