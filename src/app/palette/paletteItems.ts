import type { StoreApi } from 'zustand';
import { ownOf, type Process, planMove, readMove, rowsOf } from '../../core/index';
import { makeMove } from '../../rows/makeMove';
import type { RowActions } from '../../rows/rowActions';
import type { Command } from '../../state/command';
import type { EditorState } from '../../state/editorState';
import { selectDocument } from '../../state/selectors/document';
import { selectDocumentId } from '../../state/selectors/view';
import { showDocument } from '../showDocument';
import { appCommands } from './appCommands';
import { modelItems, previewItems } from './modelItems';
import type { PaletteItem } from './paletteItem';
import { rowItemsWithoutRow, typedRowItems } from './rowItems';
import { showRow } from './showRow';

const maxItems = 50;

/**
 * The items that match a text. `>` asks for commands alone, `#` for a number, `@` for what to preview, `:` for a line of
 * the text; "move 14 before 3" and "disable 12" are commands with their arguments. Without a text, recent items come first.
 */
export function paletteItems(
  store: StoreApi<EditorState>,
  text: string,
  rowActions: RowActions,
): readonly PaletteItem[] {
  const process = selectDocument(store.getState())?.content.process ?? null;
  const wanted = text.trim();
  const rest = wanted.slice(1).trim();
  const steps = process === null ? [] : stepItems(store, process);
  const saidItems = (said: string) =>
    process === null
      ? []
      : [...moveItems(store, process, said), ...typedRowItems(store, process, rowActions, said)].slice(0, maxItems);
  switch (wanted.charAt(0)) {
    case '>':
      return [...saidItems(rest), ...best(commandItems(store, rowActions), rest)].slice(0, maxItems);
    case '@':
      return best(previewItems(store.getState()), rest);
    case '#':
      return steps.filter(({ label }) => label.startsWith(rest)).slice(0, maxItems);
    case ':':
      return process === null ? [] : lineItems(store, rest);
  }
  const known = [...steps, ...commandItems(store, rowActions), ...processItems(store)];
  if (wanted === '') return recentFirst(store, known).slice(0, maxItems);
  const searched = [...known, ...modelItems(store), ...previewItems(store.getState())];
  return [...saidItems(wanted), ...best(searched, wanted)].slice(0, maxItems);
}

function commandItems(store: StoreApi<EditorState>, rowActions: RowActions): readonly PaletteItem[] {
  const ofApp = appCommands(store);
  const process = selectDocument(store.getState())?.content.process ?? null;
  // Commands that both offer, such as "Reorder Steps", are listed once.
  const ofList = (store.getState().offeredCommands?.() ?? []).filter(
    ({ label }) => !ofApp.some((command) => command.label === label),
  );
  const isRowMeant = ofList.some(({ id }) => id.startsWith('row-'));
  const ofRows = isRowMeant || process === null ? [] : rowItemsWithoutRow(store, process, rowActions);
  return [...ofApp, ...ofList, ...continued(store), ...ofRows].map((command) => ({ ...command, kind: 'Command' }));
}

/** Commands that take an argument in the same field. */
function continued(store: StoreApi<EditorState>): readonly (Command & { readonly continues: string })[] {
  if (selectDocument(store.getState()) === null) return [];
  const command = (id: string, label: string, continues: string) => ({
    ...{ id, label, continues, whyNot: null },
    run: () => {},
  });
  return [
    command('preview', 'Preview as…', '@'),
    command('line', 'Go to line…', ':'),
    command('say-move', 'Move… (move 14 before 3, move 7.3 out)', 'move '),
  ];
}

function lineItems(store: StoreApi<EditorState>, text: string): readonly PaletteItem[] {
  const isNumber = /^[1-9]\d*$/.test(text);
  const run = () => {
    store.getState().changeView({ tab: 'text', part: null, panel: null, field: text });
  };
  const label = isNumber ? `Go to line ${text} of the text` : 'Go to a line of the text';
  return [{ id: 'line-of-text', label, kind: 'Line', whyNot: isNumber ? null : 'type its number', run }];
}

function stepItems(store: StoreApi<EditorState>, process: Process): readonly PaletteItem[] {
  return rowsOf(process).map(({ number, name, stepId, actionId }) => ({
    id: `row-${stepId}-${actionId ?? ''}`,
    label: `${number} ${name}`,
    kind: actionId === null ? 'Step' : 'Action',
    whyNot: null,
    run: () => showRow(store, { stepId, actionId }),
  }));
}

function processItems(store: StoreApi<EditorState>): readonly PaletteItem[] {
  const { documents, order } = store.getState();
  const shown = selectDocumentId(store.getState());
  return order.flatMap((documentId): readonly PaletteItem[] => {
    const document = ownOf(documents, documentId);
    if (!document || documentId === shown) return [];
    return [
      {
        id: `process-${documentId}`,
        label: document.title,
        kind: 'Process',
        whyNot: null,
        run: () => showDocument(store, documentId),
      },
    ];
  });
}

function moveItems(store: StoreApi<EditorState>, process: Process, text: string): readonly PaletteItem[] {
  const said = readMove(process, text);
  if (said === null) return [];
  const move = planMove(process, said.rows, said.place);
  const run = () => {
    const [row] = makeMove(store, move) ?? [];
    if (row !== undefined) showRow(store, row);
  };
  return [{ id: 'move', label: said.label, kind: 'Command', whyNot: move.ok ? null : move.reason, run }];
}

/** Items with the recent ones in front. */
function recentFirst(store: StoreApi<EditorState>, items: readonly PaletteItem[]): readonly PaletteItem[] {
  const recent = store.getState().recentItems.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return [...recent, ...items.filter((item) => !recent.includes(item))];
}

/**
 * The items that contain every word of a text, the closest first: whole label, its beginning, the beginning of a word, any part.
 */
function best(items: readonly PaletteItem[], text: string): readonly PaletteItem[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return items.slice(0, maxItems);
  const wanted = words.join(' ');
  return items
    .map((item) => ({ item, rank: rankOf(item.label.toLowerCase(), wanted, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank)
    .slice(0, maxItems)
    .map(({ item }) => item);
}

function rankOf(label: string, wanted: string, words: readonly string[]): number {
  if (!words.every((word) => label.includes(word))) return 0;
  if (label === wanted || label.split(' ', 1)[0] === wanted) return 4;
  if (label.startsWith(wanted)) return 3;
  return words.every((word) => label.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) ? 2 : 1;
}
