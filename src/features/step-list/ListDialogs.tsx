import { RowDialogs, type RowDialogsProps } from '../../rows/RowDialogs';
import type { Asked } from '../../rows/rowActions';
import { EditTogether } from './EditTogether';

export type ListDialogsProps = Omit<RowDialogsProps, 'asked'> & { readonly asked: Asked };

/** The windows that the list opens: one at a time. */
export function ListDialogs({ process, asked, rowActions, onClose }: ListDialogsProps) {
  if (asked.kind === 'together') return <EditTogether process={process} rows={asked.rows} onClose={onClose} />;
  return <RowDialogs process={process} asked={asked} rowActions={rowActions} onClose={onClose} />;
}
