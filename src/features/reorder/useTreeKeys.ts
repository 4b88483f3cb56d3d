import { type KeyboardEvent, useRef } from 'react';
import type { TreeRow } from './treeRows';
import type { Reorder } from './useReorder';

/** Letters typed within this time are one word to look for, in milliseconds. */
const typePause = 1000;

export interface TreeKeysNeeds {
  readonly reorder: Reorder;
  readonly focusRow: (key: string) => void;
  readonly openMoveTo: () => void;
}

/** The keys of the tree (ux.md 7.2, 7.6): each press is a finished act, letters look for a name, digits for a number. */
export function useTreeKeys({ reorder, focusRow, openMoveTo }: TreeKeysNeeds): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  const anchor = useRef<string | null>(null);
  const { rows, selected, active } = reorder;

  function goTo(row: TreeRow | undefined, event: KeyboardEvent): boolean {
    if (row === undefined) return true;
    reorder.activate(row.key);
    focusRow(row.key);
    if (event.ctrlKey || event.metaKey) return true;
    if (!event.shiftKey) anchor.current = row.key;
    reorder.select(event.shiftKey ? keysBetween(rows, anchor.current ?? active ?? row.key, row.key) : [row.key]);
    return true;
  }

  function walk(event: KeyboardEvent, row: TreeRow): boolean {
    const at = rows.indexOf(row);
    switch (event.key) {
      case 'ArrowDown':
        return goTo(rows[at + 1], event);
      case 'ArrowUp':
        return goTo(rows[at - 1], event);
      case 'Home':
        return goTo(rows[0], event);
      case 'End':
        return goTo(rows.at(-1), event);
      case 'ArrowRight':
        if (row.children === 0) return true;
        if (!reorder.folded.has(row.stepId)) return goTo(rows[at + 1], event);
        reorder.fold(row.stepId, false);
        return true;
      case 'ArrowLeft':
        if (row.actionId !== null)
          return goTo(
            rows.find((each) => each.key === row.stepId),
            event,
          );
        if (row.children > 0) reorder.fold(row.stepId, true);
        return true;
      default:
        return false;
    }
  }

  function select(event: KeyboardEvent, row: TreeRow): boolean {
    const isTyping = event.timeStamp - typed.current.at < typePause && typed.current.text !== '';
    if (event.key === ' ' && !isTyping) {
      anchor.current = row.key;
      const next = new Set(selected);
      if (!next.delete(row.key)) next.add(row.key);
      reorder.select(next);
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      reorder.select(rows.filter((each) => sameLevel(each, row)).map((each) => each.key));
      return true;
    }
    return false;
  }

  function move(event: KeyboardEvent, row: TreeRow): boolean {
    if (event.altKey && (event.key === ']' || event.key === '[')) {
      const key = event.key === ']' ? reorder.moveAbove(row.key) : reorder.moveOut(row.key);
      if (key !== null) focusRow(key);
      return true;
    }
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
    const up = event.key === 'ArrowUp';
    reorder.move(event.shiftKey ? (up ? 'top' : 'bottom') : up ? 'up' : 'down', row.key);
    focusRow(row.key);
    return true;
  }

  function look(event: KeyboardEvent, row: TreeRow): boolean {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const isNew = event.timeStamp - typed.current.at >= typePause;
    typed.current = { text: (isNew ? '' : typed.current.text) + event.key.toLowerCase(), at: event.timeStamp };
    const { text } = typed.current;
    const at = rows.indexOf(row);
    const from = isNew ? at + 1 : at;
    const inTurn = [...rows.slice(from), ...rows.slice(0, from)];
    const found = /^[0-9.]+$/.test(text)
      ? rows.find((each) => each.number === text)
      : inTurn.find((each) => each.name.toLowerCase().startsWith(text));
    return found === undefined ? true : goTo(found, event);
  }

  function enter(event: KeyboardEvent): boolean {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
    openMoveTo();
    return true;
  }

  return (event) => {
    const key = (event.target as HTMLElement).dataset['row'];
    const row = rows.find((each) => each.key === key);
    if (row === undefined || event.defaultPrevented) return;
    const handled =
      move(event, row) || (!event.altKey && walk(event, row)) || select(event, row) || enter(event) || look(event, row);
    if (handled) event.preventDefault();
  };
}

/** Keys of the rows from one to the other, whichever comes first, as far as they can move together. */
export function keysBetween(rows: readonly TreeRow[], from: string, to: string): readonly string[] {
  const ends = [rows.findIndex((row) => row.key === from), rows.findIndex((row) => row.key === to)];
  const first = rows[ends[0] ?? -1];
  return rows
    .slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1)
    .filter((row) => first === undefined || sameLevel(row, first))
    .map((row) => row.key);
}

function sameLevel(one: TreeRow, other: TreeRow): boolean {
  return one.actionId === null ? other.actionId === null : other.actionId !== null && one.stepId === other.stepId;
}
