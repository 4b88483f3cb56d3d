import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

export interface RemoveQuestionProps {
  readonly title: string;
  readonly fileName: string;
  readonly edits: number;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

/** Asks before edits that are nowhere else are lost. */
export function RemoveQuestion({ title, fileName, edits, onKeep, onRemove }: RemoveQuestionProps) {
  return (
    <Dialog
      title={`Remove "${title}" from this browser?`}
      onClose={onKeep}
      footer={
        <>
          <Button onClick={onKeep}>Keep</Button>
          <Button look="danger" onClick={onRemove}>
            Remove and lose {edits === 1 ? 'the edit' : `${edits} edits`}
          </Button>
        </>
      }
    >
      <p>
        {edits === 1 ? '1 edit is' : `${edits} edits are`} only here, not in the file "{fileName}".
      </p>
    </Dialog>
  );
}
