import type { Process } from '../core/index';
import { CopyToDialog } from './CopyToDialog';
import { DeleteQuestion } from './DeleteQuestion';
import { MoveDialog } from './MoveDialog';
import type { Asked, RowActions } from './rowActions';
import { UsagesDialog } from './UsagesDialog';

export interface RowDialogsProps {
  readonly process: Process;
  /** Editing several rows together is asked by the list alone. */
  readonly asked: Exclude<Asked, { readonly kind: 'together' }>;
  readonly rowActions: RowActions;
  readonly onClose: () => void;
}

/** The windows that commands for rows open: one at a time. */
export function RowDialogs({ process, asked, rowActions, onClose }: RowDialogsProps) {
  switch (asked.kind) {
    case 'delete':
    case 'delete all':
      return (
        <DeleteQuestion
          process={process}
          asked={asked.kind === 'delete' ? asked.deletion : 'all'}
          onDelete={(deletion) => {
            rowActions.removeAnyway(deletion);
            onClose();
          }}
          onClose={onClose}
        />
      );
    case 'move':
      return (
        <MoveDialog
          process={process}
          rows={asked.rows}
          startsInside={asked.at === 'inside'}
          onMove={(move) => {
            onClose();
            rowActions.make(move);
          }}
          onClose={onClose}
        />
      );
    case 'copy to':
      return (
        <CopyToDialog
          process={process}
          rows={asked.rows}
          others={rowActions.others()}
          onCopy={(to, place) => {
            onClose();
            rowActions.copyInto(asked.rows, to, place);
          }}
          onClose={onClose}
        />
      );
    case 'usages':
      return (
        <UsagesDialog
          process={process}
          row={asked.row}
          onOpen={(row) => {
            onClose();
            rowActions.goTo(row);
          }}
          onClose={onClose}
        />
      );
  }
}
