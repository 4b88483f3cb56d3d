import { RowDialogs } from '../../rows/RowDialogs';
import type { RowActions } from '../../rows/rowActions';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import type { AskedOfOneRow } from './useRowActions';

export interface RowQuestionProps {
  readonly asked: AskedOfOneRow;
  readonly rowActions: RowActions;
  readonly onClose: () => void;
}

/** The question of a row command, shown in place of the palette it was typed in. */
export function RowQuestion({ asked, rowActions, onClose }: RowQuestionProps) {
  const process = useEditor(selectProcess);
  if (process === null) return null;
  return <RowDialogs process={process} asked={asked} rowActions={rowActions} onClose={onClose} />;
}
