import { isSameRow } from '../../../core/index';
import type { RowCommand } from '../../../rows/commandTable';
import { rowMenu, whyNotOf } from '../../../rows/rowCommandEntries';
import { selectProcess } from '../../../state/selectors/document';
import { useEditorStore } from '../../../state/useEditor';
import { Button, IconButton } from '../../../ui/Button';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import { useShown } from '../shownRow';
import { isDisabled, rowOf, titleOf } from '../subject';
import { useRowCommands } from '../useRowCommands';
import styles from './EditorHead.module.css';

export interface HeadButtonsProps {
  readonly onFoldAll: (folded: boolean) => void;
  readonly focusTitle: () => void;
}

/** Commands that are already beside the name, or work only in the list. */
const notInMenu = new Set(['open', 'why', 'disable', 'cut']);
const isInMenu = ({ id, group }: RowCommand) => group !== 'move' && group !== 'delete' && !notInMenu.has(id);
const isDelete = ({ group }: RowCommand) => group === 'delete';
const isMove = ({ group }: RowCommand) => group === 'move';

/** What can be done with the whole step: the commands of its row in the list, the usual ones as buttons. */
export function HeadButtons({ onFoldAll, focusTitle }: HeadButtonsProps) {
  const { getState } = useEditorStore();
  const row = useShown(rowOf);
  const name = useShown(titleOf);
  const off = useShown(isDisabled);
  const { rowActions, subjectOf, dialog } = useRowCommands((next) => {
    if (next === null || isSameRow(next, row)) return;
    getState().changeView({ selection: next, field: null });
    // After the menu has returned the focus, since another step is on screen now.
    requestAnimationFrame(focusTitle);
  });
  const whyNotOff = useShown(() => {
    const now = subjectOf(row);
    return now && whyNotOf('disable', now);
  });
  const entries = (has: (command: RowCommand) => boolean): readonly MenuEntry[] => {
    const now = subjectOf(row);
    return now === null ? [] : rowMenu(now, { has, showsKeys: false });
  };
  const moves = (): readonly MenuEntry[] => [
    ...entries(isMove),
    { kind: 'line' },
    {
      label: 'Reorder Steps',
      whyNot: (selectProcess(getState())?.steps.length ?? 0) < 2 ? 'There is only one step' : null,
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
      <Button whyNot={whyNotOff} onClick={() => rowActions.toggleOff([row])}>
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
