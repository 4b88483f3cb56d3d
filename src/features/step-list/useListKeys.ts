import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { Selection } from '../../state/openDocument';
import type { RowKey } from './listSteps';
import type { RowActs } from './rowActs';
import type { ShownRow } from './shownSteps';

export interface ListKeysNeeds {
  readonly rows: readonly ShownRow[];
  readonly acts: RowActs;
  /** Rows a command is for: those ticked when the row is one of them, else the row alone. */
  readonly meant: (row: ShownRow) => readonly Selection[];
  readonly goTo: (row: ShownRow) => void;
  readonly fold: (row: ShownRow, folded: boolean) => void;
  readonly hasChildren: (row: ShownRow) => boolean;
  readonly openMenu: (row: ShownRow) => void;
  readonly reorder: () => void;
  readonly tick: (row: ShownRow) => void;
  readonly tickThrough: (from: ShownRow, to: ShownRow) => void;
  readonly tickAll: () => void;
  readonly clearTicks: () => boolean;
}

/** Digits typed within this time make one number, in milliseconds. */
const digitPause = 1000;

/** The keys of the list (ux.md 14.1). They work on the row that has the focus, wherever in it. */
export function useListKeys(needs: ListKeysNeeds): (event: KeyboardEvent) => void {
  const digits = useRef({ text: '', at: 0 });
  return (event) => {
    const row = rowOf(event, needs.rows);
    if (row === null || event.defaultPrevented) return;
    const handled = event.altKey
      ? withAlt(event, row, needs)
      : event.ctrlKey || event.metaKey
        ? withControl(event, row, needs)
        : walk(event, row, needs) || jump(event, digits.current, needs) || command(event, row, needs);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function rowOf(event: KeyboardEvent, rows: readonly ShownRow[]): ShownRow | null {
  const { target } = event;
  if (!(target instanceof Element) || !event.currentTarget.contains(target)) return null;
  const key: RowKey | undefined = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return rows.find((row) => row.key === key) ?? null;
}

function walk(event: KeyboardEvent, row: ShownRow, needs: ListKeysNeeds): boolean {
  const { rows, goTo, tickThrough } = needs;
  const at = rows.indexOf(row);
  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!next) return false;
    if (event.shiftKey) tickThrough(row, next);
    goTo(next);
    return true;
  };
  switch (event.key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowRight':
      if (!needs.hasChildren(row)) return true;
      if (rows[at + 1]?.stepId === row.stepId) return go(at + 1);
      needs.fold(row, false);
      return true;
    case 'ArrowLeft': {
      const parent = rows.find((candidate) => candidate.key === row.stepId);
      if (row.actionId !== null && parent) goTo(parent);
      else if (needs.hasChildren(row)) needs.fold(row, true);
      return true;
    }
    default:
      return false;
  }
}

/** Digits, and a point after them, jump to the row of that number. */
function jump(event: KeyboardEvent, typed: { text: string; at: number }, { rows, goTo }: ListKeysNeeds): boolean {
  if (!/^[0-9.]$/.test(event.key)) return false;
  typed.text = event.timeStamp - typed.at < digitPause ? typed.text + event.key : event.key;
  typed.at = event.timeStamp;
  const row = rows.find((candidate) => candidate.number === typed.text);
  if (row) goTo(row);
  return true;
}

function withAlt(event: KeyboardEvent, row: ShownRow, { acts }: ListKeysNeeds): boolean {
  if (event.key === 'ArrowUp') acts.move(row, event.shiftKey ? 'top' : 'up');
  else if (event.key === 'ArrowDown') acts.move(row, event.shiftKey ? 'bottom' : 'down');
  else return false;
  return true;
}

function withControl(event: KeyboardEvent, row: ShownRow, { acts, tickAll }: ListKeysNeeds): boolean {
  const key = event.key.toLowerCase();
  if (key === 'd') acts.duplicate(row);
  else if (key === 'a') tickAll();
  else return false;
  return true;
}

function command(event: KeyboardEvent, row: ShownRow, needs: ListKeysNeeds): boolean {
  const { acts, meant } = needs;
  // On a button of the row, Space and Enter press it.
  const onLink = event.target instanceof HTMLAnchorElement;
  switch (event.key) {
    case ' ':
      if (onLink) needs.tick(row);
      return onLink;
    case 'F10':
      if (event.shiftKey) needs.openMenu(row);
      return event.shiftKey;
    case 'ContextMenu':
      needs.openMenu(row);
      return true;
    case 'a':
      acts.add({ at: 'after', stepId: row.stepId });
      return true;
    case 'A':
      acts.add({ at: 'before', stepId: row.stepId });
      return true;
    case 'e':
      acts.toggleOff(meant(row));
      return true;
    case 'm':
      acts.reorder(meant(row));
      return true;
    case 'r':
      needs.reorder();
      return true;
    case 'w':
      acts.why(row);
      return true;
    case 'F2':
      acts.rename(row);
      return true;
    case 'Delete':
      acts.remove(meant(row));
      return true;
    case 'Escape':
      return needs.clearTicks();
    default:
      return false;
  }
}
