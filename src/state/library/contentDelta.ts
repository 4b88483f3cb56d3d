import type { ContentDelta, ContentRefs } from '../../core/index';

/** The content after some deltas, applied in order. */
export function withDeltas(before: ContentRefs, deltas: readonly ContentDelta[]): ContentRefs {
  const steps = [...before.steps];
  let refs = before;
  for (const { steps: change, ...parts } of deltas) {
    if (change !== undefined) steps.splice(change.at, change.removed, ...change.added);
    refs = { ...refs, ...parts };
  }
  return { ...refs, steps };
}
