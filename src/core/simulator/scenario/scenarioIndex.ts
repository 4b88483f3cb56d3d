import { foldCase } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import type { Guidance, InjectedFailure, ManualAnswer, SampleOutput, Scenario, WaitAnswer } from './scenario';

/** A scenario indexed by action, so that a lookup costs only the entries of that action. Keys are folded names. */
export interface ScenarioIndex {
  readonly inject: ReadonlyMap<string, readonly InjectedFailure[]>;
  readonly manual: ReadonlyMap<string, readonly ManualAnswer[]>;
  readonly waits: ReadonlyMap<string, readonly WaitAnswer[]>;
  readonly guidance: ReadonlyMap<string, readonly Guidance[]>;
  readonly outputs: ReadonlyMap<string, readonly SampleOutput[]>;
  readonly minutes: ReadonlyMap<string, number>;
  /** By `ACTION` and `ACTION@TARGET`. */
  readonly durations: ReadonlyMap<string, number>;
  /** Actions with any entry: something may happen to them, or they take another time. */
  readonly mentioned: ReadonlySet<string>;
}

export function scenarioIndexOf(scenario: Scenario): ScenarioIndex {
  const known = remembered.get(scenario);
  if (known !== undefined) return known;
  const inject = byAction(scenario.inject);
  const manual = byAction(scenario.manual);
  const waits = byAction(scenario.waits);
  const minutes = foldedTable(scenario.minutes);
  const durations = foldedTable(scenario.durations);
  const index = {
    inject,
    manual,
    waits,
    guidance: byAction(scenario.guidance),
    outputs: byAction(scenario.outputs),
    minutes,
    durations,
    mentioned: new Set([
      ...inject.keys(),
      ...manual.keys(),
      ...waits.keys(),
      ...minutes.keys(),
      ...[...durations.keys()].flatMap(possibleActions),
    ]),
  };
  remembered.set(scenario, index);
  return index;
}

/** Whether an entry of an action concerns this target, or all targets. */
export function isAbout(entry: { readonly target?: string }, target: Target | null): boolean {
  if (entry.target === undefined) return true;
  return target !== null && foldCase(entry.target) === foldCase(target.name);
}

const remembered = new WeakMap<Scenario, ScenarioIndex>();

function byAction<T extends { readonly action: string }>(
  entries: readonly T[] = [],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const entry of entries) {
    const key = foldCase(entry.action);
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  }
  return map;
}

/** If two keys differ only in case, the first counts. */
function foldedTable(table: Readonly<Record<string, number>> = {}): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [name, value] of Object.entries(table)) if (!map.has(foldCase(name))) map.set(foldCase(name), value);
  return map;
}

/** `A@B@C` may be the action `A@B@C`, `A@B` on the target `C`, or `A` on `B@C`. */
function possibleActions(key: string): readonly string[] {
  const parts = key.split('@');
  return parts.map((_, at) => parts.slice(0, at + 1).join('@'));
}
