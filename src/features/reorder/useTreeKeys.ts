import { type KeyboardEvent, useRef } from 'react';
import type { MoveDirection } from '../../core/index';
import type { TreeRow } from './treeRows';
import { isSameLevel, type Reorder } from './useReorder';

/** Letters typed within this time are one word to look for, in milliseconds. */
const typePause = 1000;

export interface TreeKeysOptions {
  readonly reorder: Reorder;
  readonly focusRow: (key: string) => void;
  readonly openMoveTo: () => void;
}

/** The keys of the tree: each press is a finished move, letters look for a name, digits for a number. */
export function useTreeKeys({ reorder, focusRow, openMoveTo }: TreeKeysOptions): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  const { rows } = reorder;

  function goTo(row: TreeRow | undefined, event: KeyboardEvent): boolean {
    if (row === undefined) return true;
    reorder.activate(row.key);
    focusRow(row.key);
    if (event.ctrlKey || event.metaKey) return true;
    if (event.shiftKey) reorder.selectThrough(row.key);
    else reorder.select([row.key]);
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
      reorder.toggle(row.key);
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      reorder.select(rows.filter((each) => isSameLevel(each, row)).map((each) => each.key));
      return true;
    }
    return false;
  }

  function move(event: KeyboardEvent, row: TreeRow): boolean {
    const direction = directionOf(event);
    if (direction === null) return false;
    focusRow(reorder.move({ at: direction }, row.key) ?? row.key);
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

function directionOf({ altKey, shiftKey, key }: KeyboardEvent): MoveDirection | null {
  if (!altKey) return null;
  switch (key) {
    case 'ArrowUp':
      return shiftKey ? 'top' : 'up';
    case 'ArrowDown':
      return shiftKey ? 'bottom' : 'down';
    case ']':
      return 'into';
    case '[':
      return 'out';
    default:
      return null;
  }
}
