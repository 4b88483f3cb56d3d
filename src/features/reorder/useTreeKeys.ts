import { type KeyboardEvent, useRef } from 'react';
import type { MoveDirection } from '../../core/index';
import { holdsLines, type Line } from './treeRows';
import { isSameLevel, type Reorder } from './useReorder';

/** Letters typed within this time form one search text, in milliseconds. */
const typePause = 1000;

export interface TreeKeysOptions {
  readonly reorder: Reorder;
  readonly focusRow: (key: string) => void;
  readonly openMoveTo: () => void;
}

/** The keys of the tree: each press is a finished move, letters look for a name, digits for a number. */
export function useTreeKeys({ reorder, focusRow, openMoveTo }: TreeKeysOptions): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  const { rows, lines } = reorder;

  function goTo(line: Line | undefined, event: KeyboardEvent): boolean {
    if (line === undefined) return true;
    reorder.activate(line.key);
    focusRow(line.key);
    if (event.ctrlKey || event.metaKey) return true;
    if (event.shiftKey) reorder.selectThrough(line.row.key);
    else reorder.select([line.row.key]);
    return true;
  }

  function walk(event: KeyboardEvent, line: Line): boolean {
    const { row } = line;
    const at = lines.indexOf(line);
    switch (event.key) {
      case 'ArrowDown':
        return goTo(lines[at + 1], event);
      case 'ArrowUp':
        return goTo(lines[at - 1], event);
      case 'Home':
        return goTo(lines[0], event);
      case 'End':
        return goTo(lines.at(-1), event);
      case 'ArrowRight':
        if (line.inside !== null || !holdsLines(row)) return true;
        if (!reorder.folded.has(row.stepId)) return goTo(lines[at + 1], event);
        reorder.fold(row.stepId, false);
        return true;
      case 'ArrowLeft':
        if (line.inside !== null || row.actionId !== null)
          return goTo(
            lines.find((each) => each.key === row.stepId),
            event,
          );
        if (holdsLines(row)) reorder.fold(row.stepId, true);
        return true;
      default:
        return false;
    }
  }

  function select(event: KeyboardEvent, { row }: Line): boolean {
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

  function move(event: KeyboardEvent, { key, row }: Line): boolean {
    const direction = directionOf(event);
    if (direction === null) return false;
    focusRow(reorder.move({ at: direction }, row.key) ?? key);
    return true;
  }

  function look(event: KeyboardEvent, line: Line): boolean {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const isNew = event.timeStamp - typed.current.at >= typePause;
    typed.current = { text: (isNew ? '' : typed.current.text) + event.key.toLowerCase(), at: event.timeStamp };
    const { text } = typed.current;
    const at = lines.indexOf(line);
    const from = isNew ? at + 1 : at;
    const inTurn = [...lines.slice(from), ...lines.slice(0, from)];
    const found = /^[0-9.]+$/.test(text)
      ? lines.find(({ row, inside }) => (inside ?? row).number === text)
      : inTurn.find(({ row, inside }) => (inside ?? row).name.toLowerCase().startsWith(text));
    return found === undefined ? true : goTo(found, event);
  }

  function enter(event: KeyboardEvent): boolean {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
    openMoveTo();
    return true;
  }

  return (event) => {
    const key = (event.target as HTMLElement).dataset['row'];
    const line = lines.find((each) => each.key === key);
    if (line === undefined || event.defaultPrevented) return;
    const handled =
      move(event, line) ||
      (!event.altKey && walk(event, line)) ||
      select(event, line) ||
      enter(event) ||
      look(event, line);
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
