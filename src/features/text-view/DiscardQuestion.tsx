import { useRef } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

export interface DiscardQuestionProps {
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

/** Asks before pending text is discarded: it is not in the history, so Undo could not bring it back. */
export function DiscardQuestion({ onDiscard, onClose }: DiscardQuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title="Discard the edited text?"
      onClose={onClose}
      initialFocus={keep}
      footer={
        <>
          <Button ref={keep} onClick={onClose}>
            Keep editing
          </Button>
          <Button look="danger" onClick={onDiscard}>
            Discard the text
          </Button>
        </>
      }
    >
      <p>It was not applied, so Undo cannot bring it back. The process stays as it is.</p>
    </Dialog>
  );
}
