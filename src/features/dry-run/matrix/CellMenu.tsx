import { whatIfMenu } from '../../../rows/tryWhatIf';
import { whatIfAbout } from '../../../rows/whatIfKinds';
import type { CellAddress } from '../../../state/ports';
import { useEditorStore } from '../../../state/useEditor';
import { MenuAt } from '../../../ui/MenuAt';

export interface CellMenuProps {
  readonly cell: CellAddress;
  /** The button of the cell. */
  readonly anchor: HTMLElement;
  readonly onClosed: () => void;
}

/** The menu of a matrix cell: its reasons, and every what-if for it. */
export function CellMenu({ cell, anchor, onClosed }: CellMenuProps) {
  const { getState } = useEditorStore();
  return (
    <MenuAt
      label={`What if, in ${cell.target ?? cell.environment}`}
      anchor={anchor}
      onClosed={onClosed}
      entries={() => {
        const about = whatIfAbout(getState(), cell, cell.target);
        return [
          {
            label: 'Why this verdict',
            keys: 'Enter',
            onSelect: () => getState().changeView({ panel: { kind: 'why', cell } }),
          },
          { kind: 'line' },
          ...(about === null ? [] : whatIfMenu(getState, about)),
        ];
      }}
    />
  );
}
