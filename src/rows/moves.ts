import {
  addedRow,
  type EditResult,
  type Finding,
  moveAction,
  moveIntoStep,
  moveOutOfStep,
  moveStep,
  type Process,
  putAsideInside,
} from '../core/index';
import type { Selection } from '../state/openDocument';
import { listed } from './listSteps';
import { type NamedRow, namedRow } from './rowNames';

export type Direction = 'up' | 'down' | 'top' | 'bottom' | 'into' | 'out';

/** A place to move to: a 1-based position among the rows of its own level, or beside or inside another row. */
export type MovePlace =
  | { readonly at: 'position'; readonly position: number }
  | { readonly at: 'before' | 'after' | 'into'; readonly row: Selection };

/** One finished move of one row, or why there is none. */
export type Move =
  | {
      readonly ok: true;
      /** "Move 'Tag release' from 14 to 13" */
      readonly label: string;
      readonly done: string;
      /** What else it means, such as settings put aside; may be empty. */
      readonly note: string;
      readonly change: (process: Process) => EditResult;
      /** The row after the move: between levels it is another one. */
      readonly row: Selection;
      readonly to: string;
    }
  | { readonly ok: false; readonly reason: string };

/** One place up, down, to an end of its level, into the step above, or out of its step (ux.md 7.2). */
export function moveOf(process: Process, row: Selection, direction: Direction): Move | null {
  const found = namedRow(process, row);
  if (found === null) return null;
  const { step, action } = found;
  const index = process.steps.indexOf(step);
  if (direction === 'into') {
    if (action !== null) return no('It is inside a step already. Choose another one with "Move to…".');
    const above = process.steps[index - 1];
    return above === undefined
      ? no('There is no step above to go into.')
      : moveTo(process, row, { at: 'into', row: { stepId: above.id, actionId: null } });
  }
  if (direction === 'out') {
    if (action === null) return no('It is a step of its own already.');
    return moveTo(process, row, { at: 'after', row: { stepId: step.id, actionId: null } });
  }
  const at = action === null ? index : step.actions.indexOf(action);
  const last = (action === null ? process.steps.length : step.actions.length) - 1;
  const to = { up: at - 1, down: at + 1, top: 0, bottom: last }[direction];
  const first = direction === 'up' || direction === 'top';
  if (to === at || to < 0 || to > last) return no(first ? 'Already first.' : 'Already last.');
  return moveTo(process, row, { at: 'position', position: to + 1 });
}

/** The move of one row to any place; tried on the process, so that a refusal gives its reason beforehand. */
export function moveTo(process: Process, row: Selection, place: MovePlace): Move | null {
  const found = namedRow(process, row);
  if (found === null) return null;
  const change = changeOf(process, found, place);
  if (typeof change === 'string') return no(change);
  const tried = change(process);
  if (!tried.ok) return no(tried.error.message);
  if (tried.value === process) return no('It is there already.');
  const after = rowAfter(tried.value, found);
  if (after === null) return null;
  const what = `'${found.name}' from ${found.number} to ${after.number}`;
  const isInside = found.action === null && after.action !== null;
  return {
    ok: true,
    label: `Move ${what}`,
    done: `Moved ${what}.`,
    note: isInside ? putAside(found, after) : '',
    change,
    row: after.row,
    to: after.number,
  };
}

/** What to do on the process as it is then, or why there is nothing to do. */
function changeOf(process: Process, found: NamedRow, place: MovePlace): Change | string {
  const { step, action } = found;
  const siblings: readonly { readonly id: string }[] = action === null ? process.steps : step.actions;
  if (place.at === 'position') {
    const { position } = place;
    if (!Number.isInteger(position) || position < 1 || position > siblings.length)
      return `Choose a position from 1 to ${siblings.length}.`;
    return (now) =>
      action === null ? moveStep(now, step.id, position - 1) : moveAction(now, step.id, action.id, position - 1);
  }
  const target = namedRow(process, place.row);
  if (target === null) return 'There is no such step.';
  return place.at === 'into'
    ? intoStep(found, target, null)
    : target.action === null
      ? besideStep(process, found, target, place.at)
      : intoStep(found, target, place.at);
}

type Change = (process: Process) => EditResult;

/** Into the step of `target`: beside its action, or last when `at` is null. */
function intoStep({ step, action }: NamedRow, target: NamedRow, at: 'before' | 'after' | null): Change | string {
  if (target.step === step && (action === null || at === null)) return 'It cannot go inside itself.';
  if (target.action !== null && target.action === action) return 'It cannot go beside itself.';
  const among = target.step.actions.filter((each) => each !== action);
  const to = at === null ? among.length : indexIn(among, target.action?.id, at);
  if (target.step === step && action !== null) return (now) => moveAction(now, step.id, action.id, to);
  return (now) => moveIntoStep(now, { stepId: step.id, actionId: action?.id ?? null }, target.step.id, to);
}

/** Among the steps; an action becomes one. */
function besideStep(
  process: Process,
  { step, action }: NamedRow,
  target: NamedRow,
  at: 'before' | 'after',
): Change | string {
  if (action === null) {
    if (target.step === step) return 'It cannot go beside itself.';
    const among = process.steps.filter((each) => each !== step);
    return (now) => moveStep(now, step.id, indexIn(among, target.step.id, at));
  }
  return (now) => {
    const out = moveOutOfStep(now, step.id, action.id);
    const made = out.ok ? addedRow(now, out.value) : null;
    return out.ok && made !== null ? moveStep(out.value, made.stepId, indexIn(now.steps, target.step.id, at)) : out;
  };
}

function indexIn(things: readonly { readonly id: string }[], id: string | undefined, at: 'before' | 'after'): number {
  return things.findIndex((thing) => thing.id === id) + (at === 'after' ? 1 : 0);
}

/** Where the row is now: followed by the action it stands for when it changed its level. */
function rowAfter(process: Process, { step, action }: NamedRow): NamedRow | null {
  const actionId = action?.id ?? step.actions[0]?.id ?? null;
  const stays = action === null && process.steps.some((each) => each.id === step.id);
  const holder = stays
    ? process.steps.find((each) => each.id === step.id)
    : process.steps.find((each) => each.actions.some((other) => other.id === actionId));
  return holder === undefined ? null : namedRow(process, { stepId: holder.id, actionId: stays ? null : actionId });
}

function putAside({ step }: NamedRow, after: NamedRow): string {
  const lost = putAsideInside(step);
  const are = lost.length === 1 ? 'is' : 'are';
  const where = ` Inside ${after.step.name} it runs where and when that step does.`;
  return lost.length === 0 ? where : `${where} ${capital(listed(lost))} ${are} put aside.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function no(reason: string): Move {
  return { ok: false, reason };
}

/** " 1 error, 1 warning: 3 Seed uses Key, which 4 Fetch produces later." after a move that has such effects. */
export function effectsNote(effects: readonly Finding[]): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = effects.filter((effect) => effect.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? '' : ` ${counts.join(', ')}: ${effects[0]?.message ?? ''}`;
}
