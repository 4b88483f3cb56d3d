import type { ContentDelta, ContentRefs, LogRecord, OriginRecord } from '../../core/index';

/** The parts that the first record of a log names. */
export function partsOf({ start, history }: Required<Pick<LogRecord, 'start' | 'history'>>): readonly number[] {
  return [...numbersOf(start), ...history.added.flatMap(({ after }) => numbersOf(after))];
}

/** The parts of the saved state. */
export function savedParts({ saved }: OriginRecord): readonly number[] {
  return [...saved.steps, saved.frame, saved.base ?? 0, saved.model ?? 0];
}

/** How many ranges are cleared at once at most; the rest goes with a later record. */
const mostGaps = 256;

/** The longest ranges of unwanted numbers below an end, each from first to last. */
export function longestGaps(wanted: ReadonlySet<number>, end: number): readonly (readonly [number, number])[] {
  const gaps: [number, number][] = [];
  let first = 0;
  for (const part of [...wanted].sort((left, right) => left - right)) {
    if (part > first) gaps.push([first, part - 1]);
    first = part + 1;
  }
  if (end > first) gaps.push([first, end - 1]);
  return gaps.sort((left, right) => right[1] - right[0] - (left[1] - left[0])).slice(0, mostGaps);
}

function numbersOf({ steps, frame, model, scenario, scenarios, base }: ContentRefs | ContentDelta): readonly number[] {
  const stepParts = steps === undefined ? [] : 'added' in steps ? steps.added : steps;
  const others = [frame, model, scenario, scenarios, base].flatMap((part) => (part == null ? [] : [part]));
  return [...stepParts, ...others];
}
