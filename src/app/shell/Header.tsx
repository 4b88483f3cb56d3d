import { counted } from '../../core/index';
import { clockOrDay, type DateForm } from '../../state/dates';
import type { OpenDocument } from '../../state/openDocument';
import { editsSinceFile, isChanged as isChangedSinceFile } from '../../state/selectors/changes';
import { selectDocument, selectRedoLabel, selectUndoLabel } from '../../state/selectors/document';
import { selectSelection, selectTab } from '../../state/selectors/view';
import { shownKey } from '../../state/shortcutKeys';
import { useDocument } from '../../state/useDocument';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/Menu';
import { askForScenarioFile } from '../scenario/ScenarioFileField';
import styles from './Header.module.css';
import { OtherFiles, useChangedParts } from './OtherFiles';

/** The open process, how far it is from its file, and the commands for all of it: undo, redo, save. */
export function Header() {
  const title = useEditor((state) => selectDocument(state)?.title ?? '');
  const hasSelection = useEditor((state) => selectTab(state) === 'steps' && selectSelection(state) !== null);
  return (
    <header className={styles.header}>
      <a className={styles.mark} href="#/" aria-label="Library" title="Library">
        <Icon name="plane" />
      </a>
      <BackButton toSteps={hasSelection} />
      <p className={styles.crumb}>
        <a className={styles.library} href="#/">
          Library
        </a>
        <span className={styles.library} aria-hidden="true">
          /
        </span>
        <b>{title}</b>
      </p>
      <FileStatus />
      <HistoryButtons />
      <SaveButtons />
    </header>
  );
}

/** The way back where one pane is shown at a time: from a step to the list, from there to the library. */
function BackButton({ toSteps }: { readonly toSteps: boolean }) {
  const navigate = useEditor((state) => state.navigate);
  const changeView = useEditor((state) => state.changeView);
  const back = () => {
    if (toSteps) changeView({ selection: null, field: null });
    else navigate({ screen: 'library' });
  };
  return (
    <span className={styles.narrow}>
      <IconButton icon="back" label={toSteps ? 'Back to the steps' : 'Back to the library'} onClick={back} />
    </span>
  );
}

function FileStatus() {
  const name = useEditor((state) => selectDocument(state)?.file.name ?? '');
  const edits = useDocument(editsOf);
  const others = useChangedParts();
  const savedAt = useEditor((state) => selectDocument(state)?.savedAt ?? null);
  const dates = useEditor((state) => state.settings.dates);
  const change = edits > 0 ? `${counted(edits, 'edit')} since the file` : savedText(savedAt, dates);
  return (
    <p className={styles.status}>
      <span className={styles.file}>{name}</span>
      {change !== '' && <span className={styles.change}> · {change}</span>}
      {others > 0 && (
        <span className={styles.change}>
          {' '}
          · <OtherFiles count={others} />
        </span>
      )}
    </p>
  );
}

function editsOf(document: OpenDocument | null): number {
  return document === null ? 0 : editsSinceFile(document);
}

function isEdited(document: OpenDocument | null): boolean {
  return document !== null && isChangedSinceFile(document);
}

function savedText(savedAt: number | null, dates: DateForm): string {
  if (savedAt === null) return '';
  return `saved ${clockOrDay(savedAt, Date.now(), dates)}`;
}

function HistoryButtons() {
  const undoLabel = useEditor(selectUndoLabel);
  const redoLabel = useEditor(selectRedoLabel);
  const undo = useEditor((state) => state.undo);
  const redo = useEditor((state) => state.redo);
  return (
    <span className={styles.group}>
      <IconButton
        icon="undo"
        label={undoLabel === null ? 'Undo' : `Undo: ${undoLabel}`}
        aria-keyshortcuts="Control+Z"
        whyNot={undoLabel === null ? 'nothing to undo' : null}
        onClick={undo}
      />
      <IconButton
        className={styles.wide}
        icon="redo"
        label={redoLabel === null ? 'Redo' : `Redo: ${redoLabel}`}
        aria-keyshortcuts="Control+Shift+Z"
        whyNot={redoLabel === null ? 'nothing to redo' : null}
        onClick={redo}
      />
    </span>
  );
}

function SaveButtons() {
  const others = useChangedParts();
  const isChanged = useDocument(isEdited) || others > 0;
  const save = useEditor((state) => state.save);
  const showOverlay = useEditor((state) => state.showOverlay);
  const store = useEditorStore();
  const redoEntry = () => {
    const label = selectRedoLabel(store.getState());
    const whyNot = label === null ? 'Nothing to redo' : null;
    return {
      label: label === null ? 'Redo' : `Redo: ${label}`,
      keys: 'Ctrl+Y',
      whyNot,
      onSelect: store.getState().redo,
    };
  };
  return (
    <span className={styles.group}>
      <Button
        className={styles.wide}
        look="main"
        aria-keyshortcuts="Control+S"
        whyNot={isChanged ? null : 'Nothing has changed since the file'}
        onClick={() => void save()}
      >
        Save
      </Button>
      <Menu
        label="Process menu"
        align="end"
        trigger={<IconButton icon="more" label="Process menu" />}
        entries={() => [
          {
            label: 'Save',
            keys: 'Ctrl+S',
            whyNot: isChanged ? null : 'Nothing has changed since the file',
            onSelect: () => void save(),
          },
          { label: 'Download a copy', onSelect: () => void save({ way: 'download' }) },
          { label: 'Files of this project…', onSelect: () => showOverlay('files') },
          { kind: 'line' },
          { label: 'Share…', onSelect: () => showOverlay('share') },
          { label: 'Save a version…', onSelect: () => showOverlay('save-version') },
          { label: 'Versions…', onSelect: () => showOverlay('versions') },
          { kind: 'line' },
          { label: 'Save the model', onSelect: () => void store.getState().saveModel() },
          { label: 'Download the model', onSelect: () => void store.getState().saveModel({ way: 'download' }) },
          { kind: 'line' },
          { label: 'Save as scenario file…', onSelect: () => showOverlay('save-scenario') },
          { label: 'Open a scenario file…', onSelect: askForScenarioFile },
          { kind: 'line' },
          redoEntry(),
          { kind: 'line' },
          { label: 'Search steps and commands', keys: 'Ctrl+K', onSelect: () => showOverlay('palette') },
          {
            label: 'Keyboard shortcuts',
            keys: shownKey(store.getState().settings, 'shortcut-list'),
            onSelect: () => showOverlay('shortcuts'),
          },
          {
            label: 'Templates',
            onSelect: () => store.getState().navigate({ screen: 'templates', template: null }),
          },
          { label: 'Settings', onSelect: () => store.getState().navigate({ screen: 'settings' }) },
        ]}
      />
    </span>
  );
}
