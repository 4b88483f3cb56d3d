import { type Process, runConditionOf, type Step, startsWithPrevious } from '../../core/index';
import { tooEarlyUses } from './outputUses';
import { type TreeRow, treeRowsOf } from './treeRows';
import { listed } from './words';

/** One consequence of an order (ux.md 7.5). */
export interface Effect {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  /** The row it is about. */
  readonly key: string;
}

/** What another order of the same steps changes, seen from the process alone; the worst first. */
export function orderEffects(before: Process, after: Process): readonly Effect[] {
  if (before === after) return [];
  const orders = { before: orderOf(before), after: orderOf(after) };
  return [
    ...earlyOutputs(before, after),
    ...changedGroups(orders),
    ...uncaughtFailures(orders),
    ...passedInterventions(orders),
  ];
}

function earlyOutputs(before: Process, after: Process): readonly Effect[] {
  const known = new Set(
    tooEarlyUses(before).map(({ user, producer, variable }) => `${user.key}|${producer.key}|${variable}`),
  );
  return tooEarlyUses(after)
    .filter(({ user, producer, variable }) => !known.has(`${user.key}|${producer.key}|${variable}`))
    .map(({ user, producer, variable }) => ({
      severity: 'error',
      text: `${called(user)} uses ${variable}, which ${called(producer)} produces later.`,
      key: user.key,
    }));
}

interface Order {
  readonly steps: readonly Step[];
  /** The rows of the steps, by step id. */
  readonly rows: ReadonlyMap<string, TreeRow>;
}

interface Orders {
  readonly before: Order;
  readonly after: Order;
}

function orderOf(process: Process): Order {
  const rows = treeRowsOf(process).filter((row) => row.actionId === null);
  return { steps: process.steps, rows: new Map(rows.map((row) => [row.stepId, row])) };
}

/** Steps that start with the previous one and now have another before them. */
function changedGroups({ before, after }: Orders): readonly Effect[] {
  return after.steps.flatMap((step, index): readonly Effect[] => {
    if (!startsWithPrevious(step)) return [];
    const previous = after.steps[index - 1];
    const earlier = before.steps[before.steps.findIndex((each) => each.id === step.id) - 1];
    if (previous?.id === earlier?.id) return [];
    const name = rowName(after, step);
    if (previous === undefined) {
      const text = `${name} starts with the previous step, but there is none. It starts at once.`;
      return [{ severity: 'warning', text, key: step.id }];
    }
    const was =
      earlier === undefined ? '' : ` Before, it ran with ${listed(groupOf(before, step).map((each) => each.name))}.`;
    const withNames = listed(groupOf(after, step).map((each) => rowName(after, each)));
    return [{ severity: 'warning', text: `${name} now runs together with ${withNames}.${was}`, key: step.id }];
  });
}

/** The other steps that start together with a step. */
function groupOf({ steps }: Order, step: Step): readonly Step[] {
  const at = steps.findIndex((each) => each.id === step.id);
  let first = at;
  while (first > 0 && startsWithPrevious(steps[first]!)) first -= 1;
  let end = at + 1;
  while (end < steps.length && startsWithPrevious(steps[end]!)) end += 1;
  return steps.slice(first, end).filter((each) => each.id !== step.id);
}

/** Steps for a failure that now stand before what they were to catch. */
function uncaughtFailures({ before, after }: Orders): readonly Effect[] {
  return after.steps
    .filter((step) => runConditionOf(step) === 'Failure')
    .flatMap((step): readonly Effect[] => {
      const lost = nowBehind(step, { before, after });
      if (lost.length === 0) return [];
      const text = `${rowName(after, step)} no longer catches a failure of ${some(after, lost)}.`;
      return [{ severity: 'warning', text, key: step.id }];
    });
}

/** Steps that wait for a person and now let something pass first that they held back. */
function passedInterventions({ before, after }: Orders): readonly Effect[] {
  const waits = (step: Step) => step.actions.some((action) => action.actionType === 'Octopus.Manual');
  return after.steps.filter(waits).flatMap((step): readonly Effect[] => {
    const passed = nowBehind(step, { before: after, after: before }).filter((each) => !waits(each));
    if (passed.length === 0) return [];
    const text = `${rowName(after, step)} no longer comes before ${some(after, passed)}.`;
    return [{ severity: 'info', text, key: step.id }];
  });
}

/** Steps that stood before a step and now stand behind it. */
function nowBehind(step: Step, { before, after }: Orders): readonly Step[] {
  const at = before.rows.get(step.id)?.position ?? 0;
  const now = after.rows.get(step.id)?.position ?? 0;
  return after.steps.filter(
    (each) => (before.rows.get(each.id)?.position ?? 0) < at && (after.rows.get(each.id)?.position ?? 0) > now,
  );
}

/** The first two by name, and how many more. */
function some(order: Order, steps: readonly Step[]): string {
  const shown = steps.length > 3 ? steps.slice(0, 2) : steps;
  const more = steps.length - shown.length;
  const names = shown.map((step) => rowName(order, step));
  return listed(more > 0 ? [...names, `${more} more`] : names);
}

function rowName(order: Order, step: Step): string {
  const row = order.rows.get(step.id);
  return row === undefined ? step.name : called(row);
}

function called({ number, name }: TreeRow): string {
  return `${number} ${name}`;
}
