import { sameName } from '../../base/caseless';
import { type Renamed, renamedBetween } from '../../model/edits/renamedBetween';
import type { Process } from '../../model/process';
import type { Scenario } from '../scenario/scenario';

/**
 * Updates a scenario after steps or actions of its process were renamed: failures, outputs, answers, durations and
 * left-out steps. Returns the same object if nothing refers to them.
 */
export function scenarioAfterRename(scenario: Scenario, before: Process, after: Process): Scenario {
  const renames = renamedBetween(before, after).filter(({ from, to }) => from.name !== to.name);
  const uses = before.steps.filter(({ processTemplate }) => processTemplate !== null).map(({ name }) => name);
  const actions = renames.flatMap((each): readonly NewName[] => {
    if (each.owner === 'Action') return [each];
    // Steps of a process template are named after the step that uses it (T-04).
    return uses.includes(each.from.name)
      ? [{ ...each, from: inside(each.from), to: inside(each.to), isBeginning: true }]
      : [];
  });
  if (renames.length === 0) return scenario;
  const entries = <T extends { readonly action: string }>(list: readonly T[]) =>
    mapped(list, (entry) => {
      const action = renamed(entry.action, actions);
      return action === entry.action ? entry : { ...entry, action };
    });
  const skip = scenario.run?.skip;
  const nextSkip = skip && mapped(skip, (name) => renamed(name, [...renames, ...actions]));
  const next: Scenario = {
    ...scenario,
    ...(scenario.run && skip !== nextSkip ? { run: { ...scenario.run, skip: nextSkip ?? [] } } : {}),
    ...(scenario.inject ? { inject: entries(scenario.inject) } : {}),
    ...(scenario.outputs ? { outputs: entries(scenario.outputs) } : {}),
    ...(scenario.guidance ? { guidance: entries(scenario.guidance) } : {}),
    ...(scenario.manual ? { manual: entries(scenario.manual) } : {}),
    ...(scenario.waits ? { waits: entries(scenario.waits) } : {}),
    ...(scenario.durations ? { durations: byAction(scenario.durations, actions) } : {}),
    ...(scenario.minutes ? { minutes: byAction(scenario.minutes, actions) } : {}),
  };
  const keys = Object.keys(next) as (keyof Scenario)[];
  return keys.every((key) => next[key] === scenario[key]) ? scenario : next;
}

/** A new name, or with `isBeginning` a new prefix of names. */
interface NewName extends Renamed {
  readonly isBeginning?: boolean;
}

function renamed(name: string, renames: readonly NewName[]): string {
  const whole = renames.find(({ from, isBeginning }) => isBeginning !== true && sameName(from.name, name));
  if (whole !== undefined) return whole.to.name;
  const part = renames.find(
    ({ from, isBeginning }) => isBeginning === true && sameName(from.name, name.slice(0, from.name.length)),
  );
  return part === undefined ? name : `${part.to.name}${name.slice(part.from.name.length)}`;
}

/** The prefix of the names of the steps in the template that a step uses. */
function inside({ name, slug }: Renamed['from']): Renamed['from'] {
  return { name: `${name}/`, slug };
}

/** Numbers by "Action" or "Action@target". */
function byAction(times: Readonly<Record<string, number>>, renames: readonly NewName[]) {
  const before = Object.entries(times);
  const after = before.map(([key, time]): [string, number] => {
    const whole = renamed(key, renames);
    const at = key.lastIndexOf('@');
    if (whole !== key || at === -1) return [whole, time];
    return [`${renamed(key.slice(0, at), renames)}${key.slice(at)}`, time];
  });
  return after.every(([key], at) => key === before[at]?.[0]) ? times : Object.fromEntries(after);
}

function mapped<T>(list: readonly T[], change: (each: T) => T): readonly T[] {
  const next = list.map(change);
  return next.every((each, at) => each === list[at]) ? list : next;
}
