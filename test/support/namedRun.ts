import type { Process, Run, ScheduleEntry, TextPlace } from '../../src/core/index';

// A run knows steps and actions by id; tests speak of them by name.

/** "VARIABLE_AMBIGUOUS@Deploy"; nothing behind the sign where no step is meant. */
export function warningsOf({ warnings }: Run): readonly string[] {
  return warnings.map(({ reason, step }) => `${reason.code}@${step?.name ?? ''}`);
}

export function groupNames({ groups }: Run): readonly (readonly string[])[] {
  return groups.map((group) => group.map(({ name }) => name));
}

export function scheduleByName({ groups, schedule }: Run): ReadonlyMap<string, readonly ScheduleEntry[]> {
  return new Map(groups.flat().flatMap(({ id, name }) => (schedule.has(id) ? [[name, schedule.get(id)!]] : [])));
}

/** Where a text stands; names as they are written. */
export function placeNamed(
  { steps }: Process,
  { step: name, action, target }: { readonly step?: string; readonly action?: string; readonly target?: string },
): TextPlace {
  const step = steps.find((each) => each.name === name);
  const actionId = step?.actions.find((each) => each.name === action)?.id ?? null;
  return { ...(step === undefined ? {} : { stepId: step.id, actionId }), ...(target === undefined ? {} : { target }) };
}
