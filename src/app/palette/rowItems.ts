import type { StoreApi } from 'zustand';
import { type Process, rowIdOf, rowNamed, rowsOf } from '../../core/index';
import type { RowActions } from '../../rows/rowActions';
import { rowCommandsFor } from '../../rows/rowCommandEntries';
import { subjectOf } from '../../rows/subjectOf';
import type { EditorState } from '../../state/editorState';
import type { PaletteItem } from './paletteItem';

/**
 * Row commands followed by a row: "disable 12", "find usages fetch secrets". Words may be shortened: "dis 12".
 */
export function typedRowItems(
  { getState }: StoreApi<EditorState>,
  process: Process,
  rowActions: RowActions,
  text: string,
): readonly PaletteItem[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.flatMap((_, at): readonly PaletteItem[] => {
    const row = at === 0 ? null : rowNamed(process, words.slice(at).join(' '));
    const subject = row && subjectOf(getState(), rowActions, rowIdOf(row));
    if (!subject) return [];
    return rowCommandsFor(subject)
      .filter(({ label }) => beginsWith(label.slice(0, label.indexOf(':')), words.slice(0, at)))
      .map((command) => ({ ...command, id: `said-${command.id}-${at}`, kind: 'Command', mayAsk: true }));
  });
}

/** The same commands while no row is named; each asks for its row in the field. */
export function rowItemsWithoutRow(
  { getState }: StoreApi<EditorState>,
  process: Process,
  rowActions: RowActions,
): readonly PaletteItem[] {
  const [first] = rowsOf(process);
  const subject = first && subjectOf(getState(), rowActions, rowIdOf(first));
  if (!subject) return [];
  return rowCommandsFor(subject).map(({ id, label, keys }) => {
    const word = label.slice(0, label.indexOf(':')).replace('…', '');
    return {
      ...{ id: `unsaid-${id}`, label: `${word}: which step?`, kind: 'Command', whyNot: null },
      ...(keys === undefined ? {} : { keys }),
      continues: `${word.toLowerCase()} `,
      run: () => {},
    };
  });
}

/** Whether each word begins a word of the label, in order. */
function beginsWith(label: string, words: readonly string[]): boolean {
  let left = label.toLowerCase().split(/\s+/);
  return words.every((word) => {
    const at = left.findIndex((each) => each.startsWith(word));
    left = left.slice(at + 1);
    return at >= 0;
  });
}
