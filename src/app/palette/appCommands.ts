import type { StoreApi } from 'zustand';
import type { Command } from '../../state/command';
import type { EditorState } from '../../state/editorState';
import { editsSinceFile } from '../../state/selectors/changes';
import { selectDocument, selectRedoLabel, selectUndoLabel } from '../../state/selectors/document';
import { selectProcessViewOrNull } from '../../state/selectors/view';
import { type ShortcutId, shownKey } from '../../state/shortcutKeys';
import type { Panel, Tab } from '../../state/viewState';
import { askForScenarioFile } from '../scenario/ScenarioFileField';
import { tabs } from '../shell/tabNames';

/** The commands of the whole app, in the order in which the palette lists them. */
export function appCommands(store: StoreApi<EditorState>): readonly Command[] {
  const state = store.getState();
  const document = selectDocument(state);
  return [
    ...(document === null ? [] : processCommands(store)),
    ...lookCommands(state),
    always('templates', 'Templates', () => state.navigate({ screen: 'templates', template: null })),
    always('settings', 'Settings', () => state.navigate({ screen: 'settings' })),
    {
      ...always('shortcuts', 'Keyboard shortcuts', () => state.showOverlay('shortcuts')),
      ...keysOf(state, 'shortcut-list'),
    },
    always('new-process', 'New process…', () => state.showOverlay('new-process')),
    always('library', 'Library', () => state.navigate({ screen: 'library' })),
  ];
}

function processCommands(store: StoreApi<EditorState>): readonly Command[] {
  const state = store.getState();
  const { changeView, undo, redo, save } = state;
  if (selectProcessViewOrNull(state) === null) return [];
  const document = selectDocument(state);
  const [undoLabel, redoLabel] = [selectUndoLabel(state), selectRedoLabel(state)];
  const isChanged = document !== null && editsSinceFile(document) > 0;
  const hasSteps = (document?.content.process.steps.length ?? 0) > 0;
  const goTo = (tab: Tab) => changeView({ tab, part: null, panel: null });
  const show = (panel: Panel) => changeView({ panel });
  return [
    {
      id: 'reorder',
      label: 'Reorder Steps',
      ...keysOf(state, 'reorder'),
      whyNot: hasSteps ? null : 'There are no steps yet',
      run: () => show({ kind: 'reorder', selected: [] }),
    },
    { ...always('add', 'Add step…', () => show({ kind: 'add', place: { at: 'end' } })), ...keysOf(state, 'add-after') },
    ...tabs.map(
      ({ tab, word, key }): Command => ({
        ...always(`tab-${tab}`, `Go to ${word}`, () => goTo(tab)),
        ...keysOf(state, 'go-to', ` ${key}`),
      }),
    ),
    {
      id: 'undo',
      label: undoLabel === null ? 'Undo' : `Undo: ${undoLabel}`,
      keys: 'Ctrl+Z',
      whyNot: undoLabel === null ? 'nothing to undo' : null,
      run: undo,
    },
    {
      id: 'redo',
      label: redoLabel === null ? 'Redo' : `Redo: ${redoLabel}`,
      keys: 'Ctrl+Y',
      whyNot: redoLabel === null ? 'nothing to redo' : null,
      run: redo,
    },
    {
      id: 'save',
      label: 'Save',
      keys: 'Ctrl+S',
      whyNot: isChanged ? null : 'nothing has changed since the file',
      run: () => void save(),
    },
    always('download', 'Download a copy', () => void save({ way: 'download' })),
    always('files', 'Files of this project…', () => state.showOverlay('files')),
    always('save-model', 'Save the model', () => void state.saveModel()),
    always('keep-scenario', 'Keep the what-ifs as a scenario…', () => state.showOverlay('keep-scenario')),
    always('share', 'Share this process…', () => state.showOverlay('share')),
    always('save-version', 'Save a version…', () => state.showOverlay('save-version')),
    always('versions', 'Versions of this process…', () => state.showOverlay('versions')),
    always('save-scenario', 'Save as scenario file…', () => state.showOverlay('save-scenario')),
    always('open-scenario', 'Open a scenario file…', askForScenarioFile),
  ];
}

function lookCommands({ settings, changeSettings }: EditorState): readonly Command[] {
  const isDark = settings.theme === 'dark';
  const isCompact = settings.density === 'compact';
  return [
    always('theme', isDark ? 'Light theme' : 'Dark theme', () => changeSettings({ theme: isDark ? 'light' : 'dark' })),
    always('wrap', settings.wrapsCode ? 'Do not wrap long lines of code' : 'Wrap long lines of code', () =>
      changeSettings({ wrapsCode: !settings.wrapsCode }),
    ),
    always('motion', settings.motion === 'less' ? 'Motion as the system' : 'Less motion', () =>
      changeSettings({ motion: settings.motion === 'less' ? 'system' : 'less' }),
    ),
    always('single-keys', settings.singleKeys ? 'Switch single-letter keys off' : 'Switch single-letter keys on', () =>
      changeSettings({ singleKeys: !settings.singleKeys }),
    ),
    always('density', isCompact ? 'Comfortable density' : 'Compact density', () =>
      changeSettings({ density: isCompact ? 'comfortable' : 'compact' }),
    ),
  ];
}

/** The single key of a command, with what follows it. */
function keysOf({ settings }: EditorState, id: ShortcutId, then = ''): { readonly keys?: string } {
  const key = shownKey(settings, id);
  return key === undefined ? {} : { keys: `${key}${then.toUpperCase()}` };
}

function always(id: string, label: string, run: () => void): Command {
  return { id, label, whyNot: null, run };
}
