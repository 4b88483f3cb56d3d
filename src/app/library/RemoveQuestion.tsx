import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

export interface RemoveQuestionProps {
  readonly title: string;
  readonly fileName: string;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

/** Asks before edits are lost that exist nowhere else. */
export function RemoveQuestion({ title, fileName, onKeep, onRemove }: RemoveQuestionProps) {
  return (
    <Dialog
      title={`Remove "${title}" from this browser?`}
      onClose={onKeep}
      footer={
        <>
          <Button onClick={onKeep}>Keep</Button>
          <Button look="danger" onClick={onRemove}>
            Remove and lose the edits
          </Button>
        </>
      }
    >
      <p>This browser keeps no edits now, so what was changed since "{fileName}" was opened cannot be brought back.</p>
    </Dialog>
  );
}
