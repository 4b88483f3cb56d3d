import { isSameRow, type Process } from '../../../core/index';
import type { RowCommand } from '../../../rows/commandTable';
import { rowMenu, whyNotOf } from '../../../rows/rowCommandEntries';
import type { Selection } from '../../../state/openDocument';
import { useEditorStore } from '../../../state/useEditor';
import { Button, IconButton } from '../../../ui/Button';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import { useRowCommands } from '../useRowCommands';
import styles from './EditorHead.module.css';

export interface HeadButtonsProps {
  readonly row: Selection;
  readonly process: Process;
  readonly off: boolean;
  readonly onFoldAll: (folded: boolean) => void;
  readonly focusTitle: () => void;
}

/** What is beside the name already, and what only a list can do. */
const notInMenu = new Set(['open', 'why', 'disable', 'cut']);
const isInMenu = ({ id, group }: RowCommand) => group !== 'move' && group !== 'delete' && !notInMenu.has(id);
const isDelete = ({ group }: RowCommand) => group === 'delete';
const isMove = ({ group }: RowCommand) => group === 'move';

/** What can be done with the whole step: the commands of its row in the list, the usual ones as buttons. */
export function HeadButtons({ row, process, off, onFoldAll, focusTitle }: HeadButtonsProps) {
  const { getState } = useEditorStore();
  const { rowActions, subjectOf, dialog } = useRowCommands(process, (next) => {
    if (next === null || isSameRow(next, row)) return;
    getState().changeView({ selection: next, field: null });
    // Once the menu has given the focus back: what is on screen is another step now.
    requestAnimationFrame(focusTitle);
  });
  const subject = subjectOf(row);
  const name = subject?.rows[0].name ?? '';
  const entries = (has: (command: RowCommand) => boolean): readonly MenuEntry[] => {
    const now = subjectOf(row);
    return now === null ? [] : rowMenu(now, { has, showsKeys: false });
  };
  const moves = (): readonly MenuEntry[] => [
    ...entries(isMove),
    { kind: 'line' },
    {
      label: 'Reorder Steps',
      whyNot: process.steps.length < 2 ? 'There is only one step' : null,
      onSelect: () => rowActions.reorder([row]),
    },
  ];
  const more = (): readonly MenuEntry[] => [
    ...entries(isInMenu),
    { kind: 'line' },
    { label: 'Expand all sections', onSelect: () => onFoldAll(false) },
    { label: 'Collapse all sections', onSelect: () => onFoldAll(true) },
    { kind: 'line' },
    ...entries(isDelete),
  ];
  return (
    <div className={styles.buttons}>
      <Menu label={`Move ${name}`} align="end" trigger={<Button icon="reorder">Move</Button>} entries={moves} />
      <Button onClick={() => rowActions.duplicate([row])}>Duplicate</Button>
      <Button whyNot={subject && whyNotOf('disable', subject)} onClick={() => rowActions.toggleOff([row])}>
        {off ? 'Enable' : 'Disable'}
      </Button>
      <Menu
        label={`More actions for ${name}`}
        align="end"
        trigger={<IconButton icon="more" look="plain" label="More actions" />}
        entries={more}
      />
      {dialog}
    </div>
  );
}
