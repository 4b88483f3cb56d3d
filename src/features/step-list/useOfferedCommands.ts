import { useEffect, useRef } from 'react';
import type { CommandSubject } from '../../rows/commandTable';
import { rowCommandsFor } from '../../rows/rowCommandEntries';
import type { Command } from '../../state/command';
import { useEditorStore } from '../../state/useEditor';
import type { MenuEntry } from '../../ui/Menu';

export interface OfferedCommandsOptions {
  /** The rows that commands are for; null when no row is. */
  readonly subject: () => CommandSubject | null;
  /** The menu of the whole list. */
  readonly menu: () => readonly MenuEntry[];
}

/** Offers what the list can do to the command palette, as it is at the moment of asking. */
export function useOfferedCommands(options: OfferedCommandsOptions): void {
  const store = useEditorStore();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(
    () =>
      store.getState().offerCommands(() => {
        const { menu } = latest.current;
        const subject = latest.current.subject();
        return [...(subject === null ? [] : rowCommandsFor(subject)), ...menu().flatMap(asCommand)];
      }),
    [store],
  );
}

function asCommand(entry: MenuEntry): readonly Command[] {
  if (entry.kind === 'line' || entry.kind === 'menu') return [];
  const id = `list-${entry.label}`;
  const { label, onSelect } = entry;
  if (entry.kind === 'check') return [{ id, label, whyNot: null, run: onSelect }];
  const keys = entry.keys === undefined ? {} : { keys: entry.keys };
  return [{ id, label, ...keys, whyNot: entry.whyNot ?? null, run: onSelect }];
}
