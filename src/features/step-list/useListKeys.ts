import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { RowKey } from '../../core/index';
import { type ShortcutId, shortcutOf } from '../../state/shortcutKeys';
import { useEditorStore } from '../../state/useEditor';
import type { ShownRow } from './shownSteps';

export interface ListKeysOptions {
  readonly rows: readonly ShownRow[];
  /** Runs a row command by its id, for the rows ticked when the row is one of them, else for the row alone. */
  readonly run: (id: string, row: ShownRow) => boolean;
  readonly goTo: (row: ShownRow) => void;
  readonly fold: (row: ShownRow, folded: boolean) => void;
  readonly hasChildren: (row: ShownRow) => boolean;
  readonly openMenu: (row: ShownRow) => void;
  readonly reorder: () => void;
  readonly tick: (row: ShownRow) => void;
  readonly tickThrough: (from: ShownRow, to: ShownRow) => void;
  readonly tickAll: () => void;
  readonly clearTicks: () => boolean;
  /** Shows or hides the boxes to tick rows with. */
  readonly toggleTicks: () => void;
}

/** Digits typed within this time make one number, in milliseconds. */
const digitPause = 1000;

/** The keys of the list. They work on the row that has the focus, wherever in it. */
export function useListKeys(options: ListKeysOptions): (event: KeyboardEvent) => void {
  const digits = useRef({ text: '', at: 0 });
  const store = useEditorStore();
  const shortcut = (key: string) => {
    const { singleKeys, ownKeys } = store.getState().settings;
    return singleKeys ? shortcutOf(ownKeys, key) : null;
  };
  return (event) => {
    const row = rowOf(event, options.rows);
    if (row === null || event.defaultPrevented) return;
    const handled = event.altKey
      ? withAlt(event, row, options)
      : event.ctrlKey || event.metaKey
        ? withControl(event, row, options)
        : walk(event, row, options) || jump(event, digits.current, options) || command(event, row, shortcut, options);
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

function walk(event: KeyboardEvent, row: ShownRow, options: ListKeysOptions): boolean {
  const { rows, goTo, tickThrough } = options;
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
      if (!options.hasChildren(row)) return true;
      if (rows[at + 1]?.stepId === row.stepId) return go(at + 1);
      options.fold(row, false);
      return true;
    case 'ArrowLeft': {
      const parent = rows.find((candidate) => candidate.key === row.stepId);
      if (row.actionId !== null && parent) goTo(parent);
      else if (options.hasChildren(row)) options.fold(row, true);
      return true;
    }
    default:
      return false;
  }
}

/** Digits, and a point after them, jump to the row of that number. */
function jump(event: KeyboardEvent, typed: { text: string; at: number }, { rows, goTo }: ListKeysOptions): boolean {
  if (!/^[0-9.]$/.test(event.key)) return false;
  typed.text = event.timeStamp - typed.at < digitPause ? typed.text + event.key : event.key;
  typed.at = event.timeStamp;
  const row = rows.find((candidate) => candidate.number === typed.text);
  if (row) goTo(row);
  return true;
}

const altKeys: Readonly<Record<string, string>> = {
  ArrowUp: 'move-up',
  ArrowDown: 'move-down',
  ']': 'move-above',
  '[': 'move-out',
};
const shiftAltKeys: Readonly<Record<string, string>> = { ArrowUp: 'move-top', ArrowDown: 'move-bottom' };

function withAlt(event: KeyboardEvent, row: ShownRow, { run }: ListKeysOptions): boolean {
  const id = (event.shiftKey ? shiftAltKeys : altKeys)[event.key];
  return id !== undefined && (run(id, row) || true);
}

/** Copy, cut and paste are events of their own, which give access to the clipboard without asking. */
function withControl(event: KeyboardEvent, row: ShownRow, { run, tickAll }: ListKeysOptions): boolean {
  const key = event.key.toLowerCase();
  if (key === 'd') return run('duplicate', row);
  if (key !== 'a') return false;
  tickAll();
  return true;
}

/** Shortcuts that are row commands of the same id. */
const rowShortcuts: ReadonlySet<ShortcutId> = new Set([
  'add-after',
  'add-before',
  'disable',
  'move-to',
  'why',
] as const);
const namedKeys: Readonly<Record<string, string>> = { F2: 'rename', Delete: 'delete' };

function command(
  event: KeyboardEvent,
  row: ShownRow,
  shortcut: (key: string) => ShortcutId | null,
  options: ListKeysOptions,
): boolean {
  const { run } = options;
  // On a button of the row, Space and Enter press it.
  const onLink = event.target instanceof HTMLAnchorElement;
  const named = namedKeys[event.key];
  if (named !== undefined) return run(named, row);
  switch (event.key) {
    case ' ':
      if (onLink) options.tick(row);
      return onLink;
    case 'F10':
      if (event.shiftKey) options.openMenu(row);
      return event.shiftKey;
    case 'ContextMenu':
      options.openMenu(row);
      return true;
    case 'Escape':
      return options.clearTicks();
  }
  const id = shortcut(event.key);
  if (id === 'reorder') {
    options.reorder();
    return true;
  }
  if (id === 'select') {
    options.toggleTicks();
    return true;
  }
  return id !== null && rowShortcuts.has(id) && run(id, row);
}
