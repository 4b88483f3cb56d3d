import { changedScript } from './changedLines';

/** A line of a comparison; `null` stands for unchanged lines that are left out. */
export type DiffLine =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string; readonly number: number }
  | { readonly kind: 'gap'; readonly count: number };

/** Lines shown around a change. */
const context = 2;

/** The changed lines of a text with the lines around them; `number` counts in the text the line belongs to. */
export function lineChanges(before: string, after: string): readonly DiffLine[] {
  const lines = changedScript(before, after);
  const near = lines.map(() => false);
  lines.forEach((line, at) => {
    if (line.kind === 'same') return;
    for (let other = Math.max(0, at - context); other <= at + context && other < near.length; other += 1)
      near[other] = true;
  });
  const shown: DiffLine[] = [];
  let left = 0;
  lines.forEach((line, at) => {
    if (near[at]) {
      if (left > 0) shown.push({ kind: 'gap', count: left });
      left = 0;
      shown.push(line);
    } else left += 1;
  });
  if (left > 0 && shown.length > 0) shown.push({ kind: 'gap', count: left });
  return shown;
}
