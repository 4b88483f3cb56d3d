import { useRef } from 'react';
import { counted, type Process, removeSteps } from '../core/index';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './DeleteQuestion.module.css';
import type { Deletion } from './deletion';

export interface DeleteQuestionProps {
  readonly process: Process;
  readonly asked: Deletion | 'all';
  readonly onDelete: (deletion: Deletion) => void;
  readonly onClose: () => void;
}

/** Asks before everything, or something that others refer to, is deleted. It stays undoable anyway. */
export function DeleteQuestion({ process, asked, onDelete, onClose }: DeleteQuestionProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const deletion = asked === 'all' ? deletionOfAll(process) : asked;
  const places = deletion.usedIn.length;
  const lead =
    asked === 'all'
      ? `All ${process.steps.length} steps are deleted. Undo brings them back.`
      : `Used in ${counted(places, 'place')}:`;
  return (
    <Dialog
      title={`${deletion.label}?`}
      onClose={onClose}
      initialFocus={cancel}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            Cancel
          </Button>
          <Button look="danger" onClick={() => onDelete(deletion)}>
            {asked === 'all' ? 'Delete all steps' : 'Delete anyway'}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      {places > 0 && (
        <ul className={styles.places}>
          {deletion.usedIn.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function deletionOfAll(process: Process): Deletion {
  return {
    label: 'Delete all steps',
    done: `Deleted all ${process.steps.length} steps.`,
    change: (before) =>
      removeSteps(
        before,
        before.steps.map((step) => step.id),
      ),
    next: null,
    usedIn: [],
  };
}
