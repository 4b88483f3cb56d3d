import { changedScript } from './changedLines';

/** The merge of two texts with a common base. */
export interface Merged {
  /** Where both changed the same lines, it holds both between marks, as version control writes them. */
  readonly text: string;
  readonly conflicts: number;
}

/** A range of lines of the base, and what one side has in its place. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Merges two versions of a text line by line, with their common base. */
export function mergeTexts(base: string, mine: string, theirs: string): Merged {
  const lines = base.split('\n');
  const left = changesOf(base, mine);
  const right = changesOf(base, theirs);
  const out: string[] = [];
  let conflicts = 0;
  let at = 0;
  while (left.length > 0 || right.length > 0) {
    const start = Math.min(left[0]?.from ?? Number.POSITIVE_INFINITY, right[0]?.from ?? Number.POSITIVE_INFINITY);
    out.push(...lines.slice(at, start));
    const [ours, others, end] = takenTogether(left, right, start);
    const here = { mine: sideOf(lines, ours, start, end), theirs: sideOf(lines, others, start, end) };
    if (others.length === 0 || isSame(here.mine, here.theirs)) out.push(...here.mine);
    else if (ours.length === 0) out.push(...here.theirs);
    else {
      conflicts += 1;
      out.push(marks.mine, ...here.mine, marks.between, ...here.theirs, marks.theirs);
    }
    at = end;
  }
  out.push(...lines.slice(at));
  return { text: out.join('\n'), conflicts };
}

const marks = { mine: '<<<<<<< here', between: '=======', theirs: '>>>>>>> in the file' } as const;

/** Overlapping or touching changes of both sides, and where the last of them ends. */
function takenTogether(
  left: Change[],
  right: Change[],
  start: number,
): readonly [readonly Change[], readonly Change[], number] {
  const taken: { readonly left: Change[]; readonly right: Change[] } = { left: [], right: [] };
  let end = start;
  const takes = (change: Change | undefined) => change !== undefined && (change.from <= end || change.from === start);
  while (takes(left[0]) || takes(right[0])) {
    const side = takes(left[0]) ? 'left' : 'right';
    const change = (side === 'left' ? left : right).shift()!;
    taken[side].push(change);
    end = Math.max(end, change.to);
  }
  return [taken.left, taken.right, end];
}

/** What one side has in place of a range of the base. */
function sideOf(lines: readonly string[], changes: readonly Change[], start: number, end: number): readonly string[] {
  const out: string[] = [];
  let at = start;
  for (const { from, to, lines: put } of changes) {
    out.push(...lines.slice(at, from), ...put);
    at = to;
  }
  return [...out, ...lines.slice(at, end)];
}

function changesOf(base: string, text: string): Change[] {
  const changes: { from: number; to: number; lines: string[] }[] = [];
  let at = 0;
  let open: (typeof changes)[number] | null = null;
  for (const { kind, text: line } of changedScript(base, text)) {
    if (kind === 'same') {
      open = null;
      at += 1;
      continue;
    }
    if (open === null) {
      open = { from: at, to: at, lines: [] };
      changes.push(open);
    }
    if (kind === 'added') open.lines.push(line);
    else {
      at += 1;
      open.to = at;
    }
  }
  return changes;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, at) => line === right[at]);
}
