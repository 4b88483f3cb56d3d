import {
  actionsRequired,
  hasName,
  type InjectedFailure,
  isRequired,
  type NamedRow,
  type Scenario,
  sameName,
} from '../core/index';

/** The action whose failure stands for the row's: its own, or the first that is on of a step; null for a process template. */
export function failingActionOf({ step, action }: NamedRow): string | null {
  return (action ?? step.actions.find((each) => !each.isDisabled) ?? step.actions[0] ?? null)?.name ?? null;
}

/** Whether nobody may leave a row out. */
export function isRequiredRow({ step, action }: NamedRow): boolean {
  return action === null ? actionsRequired(step) : isRequired(action);
}

/**
 * Whether an action is assumed to fail in just this way.
 *
 * @param target  name of the target it fails on; null = wherever it runs
 */
export function isFailing(
  scenario: Scenario,
  action: string,
  target: string | null,
  { kind = 'fail', attempts = 'all' }: Omit<InjectedFailure, 'action' | 'target'> = {},
): boolean {
  return (scenario.inject ?? []).some(
    (each) =>
      (each.target ?? null) === target &&
      sameName(each.action, action) &&
      (each.kind ?? 'fail') === kind &&
      String(each.attempts ?? 'all') === String(attempts),
  );
}

/** Whether rows are left out of the dry run: each by its own name, or by those of all its actions. */
export function areLeftOut(scenario: Scenario, rows: readonly NamedRow[]): boolean {
  const skipped = scenario.run?.skip ?? [];
  return rows.every(
    ({ name, step, action }) =>
      hasName(skipped, name) ||
      (action === null && step.actions.length > 0 && step.actions.every((each) => hasName(skipped, each.name))),
  );
}

/** The scenario that leaves out what has these names too. */
export function withLeftOut(scenario: Scenario, names: readonly string[]): Scenario {
  const others = (scenario.run?.skip ?? []).filter((name) => !hasName(names, name));
  return { ...scenario, run: { ...scenario.run, skip: [...others, ...names] } };
}

/** The scenario that runs these rows with all their actions again. */
export function withoutLeftOut(scenario: Scenario, rows: readonly NamedRow[]): Scenario {
  const names = rows.flatMap(({ name, step, action }) =>
    action === null ? [name, ...step.actions.map((each) => each.name)] : [name],
  );
  const skip = (scenario.run?.skip ?? []).filter((name) => !hasName(names, name));
  return { ...scenario, run: { ...scenario.run, skip } };
}
