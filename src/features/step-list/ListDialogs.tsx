import type { Process } from '../../core/index';
import { DeleteQuestion } from './DeleteQuestion';
import { EditTogether } from './EditTogether';
import { MoveDialog } from './MoveDialog';
import type { Asked, RowActs } from './rowActs';
import { UsagesDialog } from './UsagesDialog';

export interface ListDialogsProps {
  readonly process: Process;
  readonly asked: Asked;
  readonly acts: RowActs;
  readonly onClose: () => void;
}

/** The windows that the list opens: one at a time. */
export function ListDialogs({ process, asked, acts, onClose }: ListDialogsProps) {
  switch (asked.kind) {
    case 'delete':
    case 'delete all':
      return (
        <DeleteQuestion
          process={process}
          asked={asked.kind === 'delete' ? asked.deletion : 'all'}
          onDelete={(deletion) => {
            acts.removeAnyway(deletion);
            onClose();
          }}
          onClose={onClose}
        />
      );
    case 'move':
      return (
        <MoveDialog
          process={process}
          row={asked.row}
          startsInside={asked.at === 'into'}
          onMove={(move) => {
            onClose();
            acts.make(move);
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
            acts.open(row);
          }}
          onClose={onClose}
        />
      );
    case 'together':
      return <EditTogether process={process} rows={asked.rows} onClose={onClose} />;
  }
}
