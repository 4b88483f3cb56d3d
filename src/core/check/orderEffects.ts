import { actionTypeOf } from '../model/actionTypes';
import type { ProcessRow } from '../model/numbering';
import type { Process } from '../model/process';
import type { Step } from '../model/step';
import { runConditionOf, startsWithPrevious } from '../model/stepSettings';
import { type OutputUse, tooEarlyUses } from './outputUses';

/** One consequence of an order, as a sentence (ux.md 7.5). */
export interface OrderEffect {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  /** The row it is about; `actionId` null = the step itself. */
  readonly row: { readonly stepId: string; readonly actionId: string | null };
}

/** What another order of the same steps changes, seen from the process alone; the worst first. */
export function orderEffects(before: Process, after: Process): readonly OrderEffect[] {
  if (before === after) return [];
  const orders = { before: orderOf(before), after: orderOf(after) };
  return [
    ...earlyOutputs(before, after),
    ...changedGroups(orders),
    ...uncaughtFailures(orders),
    ...passedInterventions(orders),
  ];
}

function earlyOutputs(before: Process, after: Process): readonly OrderEffect[] {
  const known = new Set(tooEarlyUses(before).map(identityOf));
  return tooEarlyUses(after)
    .filter((use) => !known.has(identityOf(use)))
    .map(({ user, producer, variable }) => ({
      severity: 'error',
      text: `${called(user)} uses ${variable}, which ${called(producer)} produces later.`,
      row: { stepId: user.stepId, actionId: user.actionId },
    }));
}

function identityOf({ user, producer, variable }: OutputUse): string {
  return [user.stepId, user.actionId, producer.stepId, producer.actionId, variable].join('|');
}

interface Order {
  readonly steps: readonly Step[];
  /** Places of the steps from 1, by step id. */
  readonly places: ReadonlyMap<string, number>;
}

interface Orders {
  readonly before: Order;
  readonly after: Order;
}

function orderOf({ steps }: Process): Order {
  return { steps, places: new Map(steps.map((step, index) => [step.id, index + 1])) };
}

/** Steps that start with the previous one and now have another before them. */
function changedGroups({ before, after }: Orders): readonly OrderEffect[] {
  return after.steps.flatMap((step, index): readonly OrderEffect[] => {
    if (!startsWithPrevious(step)) return [];
    const previous = after.steps[index - 1];
    const earlier = before.steps[before.steps.findIndex((each) => each.id === step.id) - 1];
    if (previous?.id === earlier?.id) return [];
    const name = rowName(after, step);
    if (previous === undefined) {
      const text = `${name} starts with the previous step, but there is none. It starts at once.`;
      return [{ severity: 'warning', text, row: rowOf(step) }];
    }
    const was =
      earlier === undefined ? '' : ` Before, it ran with ${listed(groupOf(before, step).map((each) => each.name))}.`;
    const withNames = listed(groupOf(after, step).map((each) => rowName(after, each)));
    return [{ severity: 'warning', text: `${name} now runs together with ${withNames}.${was}`, row: rowOf(step) }];
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
function uncaughtFailures({ before, after }: Orders): readonly OrderEffect[] {
  return after.steps
    .filter((step) => runConditionOf(step) === 'Failure')
    .flatMap((step): readonly OrderEffect[] => {
      const lost = nowBehind(step, { before, after });
      if (lost.length === 0) return [];
      const text = `${rowName(after, step)} no longer catches a failure of ${some(after, lost)}.`;
      return [{ severity: 'warning', text, row: rowOf(step) }];
    });
}

/** Steps that wait for a person and now let something pass first that they held back. */
function passedInterventions({ before, after }: Orders): readonly OrderEffect[] {
  const waits = (step: Step) => step.actions.some((action) => actionTypeOf(action).kind === 'manual');
  return after.steps.filter(waits).flatMap((step): readonly OrderEffect[] => {
    const passed = nowBehind(step, { before: after, after: before }).filter((each) => !waits(each));
    if (passed.length === 0) return [];
    const text = `${rowName(after, step)} no longer comes before ${some(after, passed)}.`;
    return [{ severity: 'info', text, row: rowOf(step) }];
  });
}

/** Steps that stood before a step and now stand behind it. */
function nowBehind(step: Step, { before, after }: Orders): readonly Step[] {
  const place = ({ places }: Order, each: Step) => places.get(each.id) ?? 0;
  return after.steps.filter(
    (each) => place(before, each) < place(before, step) && place(after, each) > place(after, step),
  );
}

/** The first two by name, and how many more. */
function some(order: Order, steps: readonly Step[]): string {
  const shown = steps.length > 3 ? steps.slice(0, 2) : steps;
  const more = steps.length - shown.length;
  const names = shown.map((step) => rowName(order, step));
  return listed(more > 0 ? [...names, `${more} more`] : names);
}

function rowOf(step: Step): OrderEffect['row'] {
  return { stepId: step.id, actionId: null };
}

function rowName({ places }: Order, step: Step): string {
  return `${places.get(step.id) ?? ''} ${step.name}`;
}

function called({ number, name }: ProcessRow): string {
  return `${number} ${name}`;
}

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
