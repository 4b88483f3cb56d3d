import type { ShortcutId } from '../../state/shortcutKeys';
import { tabs } from '../shell/tabNames';

/** A key that is always the same, or a single key that a person can change. */
export type ShortcutLine =
  | { readonly keys: string; readonly does: string; readonly isSingleKey?: boolean }
  | { readonly shortcut: ShortcutId };

/** Keys and what they do, by where they work. `Ctrl` is the command key on a Mac. */
export interface ShortcutGroup {
  readonly where: string;
  readonly lines: readonly ShortcutLine[];
}

/** What the keys do that can be changed. */
export const shortcutWords: Readonly<Record<ShortcutId, string>> = {
  filter: 'Filter the steps',
  'shortcut-list': 'List of shortcuts',
  'go-to': `Go to ${tabs.map(({ word }) => word).join(', ')}`,
  select: 'Checkboxes to select several',
  'move-to': 'Move to a position',
  'add-after': 'Add after',
  'add-before': 'Add before',
  disable: 'Enable or disable',
  why: 'Why it runs or does not',
  reorder: 'Reorder Steps',
};

/** What is pressed after the key of a shortcut; empty for most. */
export function keysAfter(id: ShortcutId): string {
  return id === 'go-to' ? ` then ${tabs.map(({ key }) => key.toUpperCase()).join(', ')}` : '';
}

export const shortcutTable: readonly ShortcutGroup[] = [
  {
    where: 'Anywhere',
    lines: [
      { keys: 'Ctrl+K', does: 'Search steps and commands' },
      { keys: 'Ctrl+S', does: 'Save to the file' },
      { keys: 'Ctrl+Z', does: 'Undo' },
      { keys: 'Ctrl+Shift+Z, Ctrl+Y', does: 'Redo' },
      { keys: 'F6, Shift+F6', does: 'Next, previous region' },
      { keys: 'Esc', does: 'Close what is on top' },
      { keys: 'Ctrl+Enter', does: 'Confirm the open dialog' },
      { shortcut: 'filter' },
      { shortcut: 'shortcut-list' },
      { shortcut: 'go-to' },
    ],
  },
  {
    where: 'List of steps',
    lines: [
      { keys: '↑ ↓ Home End', does: 'Move the focus' },
      { keys: 'digits', does: 'Jump to a number', isSingleKey: true },
      { keys: '→ ←', does: 'Open, close a step with several actions' },
      { keys: 'Enter', does: 'Open in the editor' },
      { keys: 'Space, Shift+↑ ↓, Ctrl+A', does: 'Select' },
      { shortcut: 'select' },
      { keys: 'Alt+↑ ↓', does: 'Move by one' },
      { keys: 'Alt+Shift+↑ ↓', does: 'Move to the top, to the bottom' },
      { shortcut: 'move-to' },
      { keys: 'Alt+], Alt+[', does: 'Move into, out of the step above' },
      { shortcut: 'add-after' },
      { shortcut: 'add-before' },
      { keys: 'F2', does: 'Rename' },
      { keys: 'Ctrl+D', does: 'Duplicate' },
      { keys: 'Ctrl+C, Ctrl+X, Ctrl+V', does: 'Copy, cut, paste after' },
      { shortcut: 'disable' },
      { shortcut: 'why' },
      { shortcut: 'reorder' },
      { keys: 'Delete', does: 'Delete' },
      { keys: 'Shift+F10', does: 'Menu of the row' },
    ],
  },
  {
    where: 'Step editor',
    lines: [
      { keys: 'Alt+PageUp, PageDown', does: 'Previous, next step' },
      { keys: 'Ctrl+Space', does: 'Complete a name in an expression' },
    ],
  },
  {
    where: 'Reorder Steps',
    lines: [
      { keys: 'Alt+↑ ↓', does: 'Move by one' },
      { keys: 'letters', does: 'Jump to a name' },
      { keys: 'Enter', does: 'Move to…' },
      { keys: 'Ctrl+Enter', does: 'Apply the order' },
    ],
  },
  {
    where: 'Model',
    lines: [
      { keys: 'Alt+↑ ↓', does: 'Move an environment or a phase by one' },
      { keys: 'Alt+Shift+↑ ↓', does: 'Move it to the top, to the bottom' },
      { keys: 'Enter', does: 'Apply the text of the field' },
      { keys: 'Esc', does: 'Restore the text of the field' },
    ],
  },
  {
    where: 'Scripts and text',
    lines: [
      { keys: 'Ctrl+F', does: 'Search in the text' },
      { keys: 'Ctrl+M', does: 'Tab indents, or leaves the text' },
      { keys: 'Ctrl+Enter', does: 'Apply the text' },
    ],
  },
  {
    where: 'Plan',
    lines: [
      { keys: 'Arrow keys, Home, End', does: 'Move between cells' },
      { keys: 'Enter', does: 'Why' },
      { keys: 'Shift+F10', does: 'What-ifs for the cell' },
    ],
  },
];
