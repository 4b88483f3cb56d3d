import type { Process } from '../../core/index';
import type { Selection } from '../../state/openDocument';
import type { MenuEntry } from '../../ui/Menu';
import { type Direction, moveOf } from './moves';
import type { RowActs } from './rowActs';
import { namedRow } from './rowNames';

/** What can be done with one row; only what works is offered, and what cannot be done now says why. */
export function rowMenu(process: Process, row: Selection, acts: RowActs, hasVerdict: boolean): readonly MenuEntry[] {
  const found = namedRow(process, row);
  if (found === null) return [];
  const { step, action } = found;
  const move = (label: string, direction: Direction, keys: string): MenuEntry => {
    const planned = moveOf(process, row, direction);
    return {
      label,
      keys,
      whyNot: planned === null || planned.ok ? null : planned.reason,
      onSelect: () => acts.move(row, direction),
    };
  };
  const beside: readonly MenuEntry[] =
    action === null
      ? [
          { label: 'Add step before', keys: 'Shift+A', onSelect: () => acts.add({ at: 'before', stepId: step.id }) },
          { label: 'Add step after', keys: 'A', onSelect: () => acts.add({ at: 'after', stepId: step.id }) },
        ]
      : [];
  return [
    { label: 'Open', keys: 'Enter', onSelect: () => acts.open(row) },
    {
      label: 'Why this verdict',
      keys: 'W',
      whyNot: hasVerdict ? null : 'Choose an environment under "Preview as"',
      onSelect: () => acts.why(row),
    },
    { kind: 'line' },
    move('Move up', 'up', 'Alt+↑'),
    move('Move down', 'down', 'Alt+↓'),
    move('Move to top', 'top', 'Alt+Shift+↑'),
    move('Move to bottom', 'bottom', 'Alt+Shift+↓'),
    { label: 'Move to position…', keys: 'M', onSelect: () => acts.reorder([row]) },
    { kind: 'line' },
    ...beside,
    {
      label: 'Add action inside',
      whyNot: step.processTemplate === null ? null : 'A process template holds its own actions',
      onSelect: () => acts.add({ at: 'into', stepId: step.id }),
    },
    { label: 'Duplicate', keys: 'Ctrl+D', onSelect: () => acts.duplicate(row) },
    { kind: 'line' },
    { label: 'Rename', keys: 'F2', onSelect: () => acts.rename(row) },
    { label: found.isOff ? 'Enable' : 'Disable', keys: 'E', onSelect: () => acts.toggleOff([row]) },
    { kind: 'line' },
    { label: 'Delete', keys: 'Delete', danger: true, onSelect: () => acts.remove([row]) },
  ];
}
