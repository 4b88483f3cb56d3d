import type { Process } from '../core/index';
import { CopyToDialog } from './CopyToDialog';
import { DeleteQuestion } from './DeleteQuestion';
import { MoveDialog } from './MoveDialog';
import type { Asked, RowActs } from './rowActs';
import { UsagesDialog } from './UsagesDialog';

export interface RowDialogsProps {
  readonly process: Process;
  /** Editing several rows together is asked by the list alone. */
  readonly asked: Exclude<Asked, { readonly kind: 'together' }>;
  readonly acts: RowActs;
  readonly onClose: () => void;
}

/** The windows that commands for rows open: one at a time. */
export function RowDialogs({ process, asked, acts, onClose }: RowDialogsProps) {
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
          rows={asked.rows}
          startsInside={asked.at === 'inside'}
          onMove={(move) => {
            onClose();
            acts.make(move);
          }}
          onClose={onClose}
        />
      );
    case 'copy to':
      return (
        <CopyToDialog
          process={process}
          rows={asked.rows}
          others={acts.others()}
          onCopy={(to, place) => {
            onClose();
            acts.copyInto(asked.rows, to, place);
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
  }
}
