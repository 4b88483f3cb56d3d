import type { Step } from '../../../model/step';
import { startTriggerOf } from '../../../model/stepSettings';

/** Steps that start together, by index: `from` included, `to` excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The start groups of a process, the same in every environment; null if the start of a step is given by a variable
 * (R-717).
 */
export function fixedRanges(steps: readonly Step[]): readonly Range[] | null {
  let ranges = remembered.get(steps);
  if (ranges === undefined) {
    const triggers = steps.map(startTriggerOf);
    ranges = triggers.includes('Variable')
      ? null
      : startRanges(steps.length, (at) => triggers[at] === 'StartWithPrevious');
    remembered.set(steps, ranges);
  }
  return ranges;
}

const remembered = new WeakMap<readonly Step[], readonly Range[] | null>();

export function startRanges(length: number, startsWithPrevious: (at: number) => boolean): readonly Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (let to = 1; to <= length; to += 1) {
    if (to < length && startsWithPrevious(to)) continue;
    ranges.push({ from, to });
    from = to;
  }
  return ranges;
}
