import { type FormEvent, useId, useRef, useState } from 'react';
import type { Process } from '../../core/index';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import type { Block } from './blocks';
import { movedInto } from './levels';
import { treeRowsOf } from './treeRows';
import { calledOf } from './words';

export interface IntoDialogProps {
  readonly process: Process;
  readonly block: Block;
  readonly onMove: (stepId: string) => void;
  readonly onClose: () => void;
}

/** Asks into which step a row goes, and says beforehand what that means or why it cannot be. */
export function IntoDialog({ process, block, onMove, onClose }: IntoDialogProps) {
  const steps = treeRowsOf(process).filter((row) => row.actionId === null && row.stepId !== block.rows[0].stepId);
  // The steps that have actions already are what one most likely means.
  const [chosen, setChosen] = useState(steps.find((row) => row.children > 0)?.stepId ?? steps[0]?.stepId ?? '');
  const select = useRef<HTMLSelectElement>(null);
  const form = useId();
  const moved = movedInto(process, block, chosen);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (moved.ok) onMove(chosen);
  }
  return (
    <Dialog
      title={`Move ${calledOf(block)} into a step`}
      onClose={onClose}
      initialFocus={select}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" form={form} whyNot={moved.ok ? null : moved.error}>
            Move
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field label="Step" error={moved.ok ? null : moved.error}>
          {(ties) => (
            <Select
              {...ties}
              ref={select}
              value={chosen}
              options={steps.map((row) => ({ value: row.stepId, label: `${row.number} ${row.name}` }))}
              onChange={setChosen}
            />
          )}
        </Field>
        <p aria-live="polite">{moved.ok ? moved.value.sentence : ''}</p>
      </form>
    </Dialog>
  );
}
