import type { KeptContent, Process, ProcessFrame } from '../core/index';
import type { Content, TextBase } from './content';

/** The change from one content to the next: one range of steps, and the parts that differ. null means the part was removed. */
export interface ContentChange extends Partial<Pick<KeptContent, 'model' | 'scenario'>> {
  readonly steps?: { readonly at: number; readonly removed: number; readonly added: Process['steps'] };
  readonly frame?: ProcessFrame;
  readonly scenarios?: NonNullable<KeptContent['scenarios']> | null;
  readonly base?: TextBase | null;
}

export function changeBetween(before: Content, after: Content): ContentChange {
  return {
    ...(before.process === after.process ? {} : processChange(before.process, after.process)),
    ...(before.model === after.model ? {} : { model: after.model }),
    ...(before.scenario === after.scenario ? {} : { scenario: after.scenario }),
    ...(before.scenarios === after.scenarios ? {} : { scenarios: after.scenarios ?? null }),
    ...(before.base === after.base ? {} : { base: after.base ?? null }),
  };
}

/** Whether it changes the process. */
export function changesProcess({ steps, frame }: ContentChange): boolean {
  return steps !== undefined || frame !== undefined;
}

/** The content after changes, applied in order. The list of steps is copied only once. */
export function withChanges(content: Content, changes: readonly ContentChange[]): Content {
  const { scenarios: firstScenarios, base: firstBase, ...first } = content;
  const last = <K extends keyof ContentChange>(part: K) => changes.findLast((each) => each[part] !== undefined)?.[part];
  const [scenarios, base] = [last('scenarios'), last('base')];
  const [scenariosNow, baseNow] = [
    scenarios === undefined ? firstScenarios : scenarios,
    base === undefined ? firstBase : base,
  ];
  return {
    ...first,
    process: processAfter(content.process, changes, last('frame')),
    model: last('model') ?? first.model,
    scenario: last('scenario') ?? first.scenario,
    ...(scenariosNow == null ? {} : { scenarios: scenariosNow }),
    ...(baseNow == null ? {} : { base: baseNow }),
  };
}

function processAfter(before: Process, changes: readonly ContentChange[], frame: ProcessFrame | undefined): Process {
  if (!changes.some(changesProcess)) return before;
  const steps = [...before.steps];
  for (const { steps: change } of changes) {
    if (change === undefined) continue;
    const { at, removed, added } = change;
    // Most edits replace one step: nothing after it moves.
    if (added.length === removed) for (const [index, step] of added.entries()) steps[at + index] = step;
    else steps.splice(at, removed, ...added);
  }
  return { ...(frame ?? before), steps };
}

function processChange(before: Process, after: Process): ContentChange {
  const { steps: _before, ...frameBefore } = before;
  const { steps: _after, ...frame } = after;
  return {
    ...stepsChange(before.steps, after.steps),
    ...(isSameFrame(frameBefore, frame) ? {} : { frame }),
  };
}

function stepsChange(before: Process['steps'], after: Process['steps']): Pick<ContentChange, 'steps'> {
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && before[front] === after[front]) front += 1;
  if (front === before.length && front === after.length) return {};
  let back = 0;
  while (back < shorter - front && before[before.length - 1 - back] === after[after.length - 1 - back]) back += 1;
  const added = after.slice(front, after.length - back);
  return { steps: { at: front, removed: before.length - back - front, added } };
}

/** Whether two processes are equal apart from their steps. */
export function isSameFrame(left: ProcessFrame, right: ProcessFrame): boolean {
  const keys = Object.keys(left) as (keyof ProcessFrame)[];
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}
