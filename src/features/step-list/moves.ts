import { type EditResult, moveAction, moveStep, type OrderEffect, type Process } from '../../core/index';
import type { Selection } from '../../state/openDocument';
import { namedRow } from './rowNames';

export type Direction = 'up' | 'down' | 'top' | 'bottom';

/** One finished move of one row within its level, or why there is none. */
export type Move =
  | {
      readonly ok: true;
      /** "Move 'Tag release' from 14 to 13" */
      readonly label: string;
      readonly done: string;
      readonly change: (process: Process) => EditResult;
    }
  | { readonly ok: false; readonly reason: string };

export function moveOf(process: Process, row: Selection, direction: Direction): Move | null {
  const found = namedRow(process, row);
  if (found === null) return null;
  const { step, action, name, number } = found;
  const at = action === null ? process.steps.indexOf(step) : step.actions.indexOf(action);
  const last = (action === null ? process.steps.length : step.actions.length) - 1;
  const to = { up: at - 1, down: at + 1, top: 0, bottom: last }[direction];
  const first = direction === 'up' || direction === 'top';
  if (to === at || to < 0 || to > last) return { ok: false, reason: first ? 'Already first.' : 'Already last.' };
  const target = action === null ? String(to + 1) : number.replace(/\d+$/, String(to + 1));
  const what = `'${name}' from ${number} to ${target}`;
  return {
    ok: true,
    label: `Move ${what}`,
    done: `Moved ${what}.`,
    change: (before) => (action === null ? moveStep(before, step.id, to) : moveAction(before, step.id, action.id, to)),
  };
}

/** " 1 error, 1 warning: 3 Seed uses Key, which 4 Fetch produces later." after a move that has such effects. */
export function effectsNote(effects: readonly OrderEffect[]): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = effects.filter((effect) => effect.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? '' : ` ${counts.join(', ')}: ${effects[0]?.text ?? ''}`;
}
