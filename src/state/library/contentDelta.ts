import type { ContentDelta, ContentRefs } from '../../core/index';

/** What leads from one content to the next; small for an edit of one step however many there are. */
export function deltaBetween(before: ContentRefs, after: ContentRefs): ContentDelta {
  return {
    ...stepsBetween(before.steps, after.steps),
    ...(before.frame === after.frame ? {} : { frame: after.frame }),
    ...(before.model === after.model ? {} : { model: after.model }),
    ...(before.scenario === after.scenario ? {} : { scenario: after.scenario }),
    ...((before.scenarios ?? null) === (after.scenarios ?? null) ? {} : { scenarios: after.scenarios ?? null }),
    ...(before.base === after.base ? {} : { base: after.base }),
  };
}

/** The content a delta leads to. */
export function withDelta(before: ContentRefs, { steps, ...parts }: ContentDelta): ContentRefs {
  if (steps === undefined) return { ...before, ...parts };
  return { ...before, ...parts, steps: before.steps.toSpliced(steps.at, steps.removed, ...steps.added) };
}

function stepsBetween(before: readonly number[], after: readonly number[]): Pick<ContentDelta, 'steps'> {
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && before[front] === after[front]) front += 1;
  if (front === before.length && front === after.length) return {};
  let back = 0;
  while (back < shorter - front && before.at(-1 - back) === after.at(-1 - back)) back += 1;
  const added = after.slice(front, after.length - back);
  return { steps: { at: front, removed: before.length - back - front, added } };
}
