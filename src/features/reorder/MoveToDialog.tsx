import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { RadioGroup } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field, FieldGroup } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import type { Block } from './blocks';
import { becomesSentence, calledOf } from './words';

export interface MoveToDialogProps {
  readonly block: Block;
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
}

type Way = 'position' | 'before' | 'after';

/** Moves to a named place: good for long lists and for voices (ux.md 7.2). Positions count from 1. */
export function MoveToDialog({ block, onMove, onClose }: MoveToDialogProps) {
  const [way, setWay] = useState<Way>('position');
  const [position, setPosition] = useState(String(block.before + 1));
  const [neighbour, setNeighbour] = useState(block.staying[0]?.key ?? '');
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const last = block.staying.length + 1;

  const typed = /^\s*\d{1,6}\s*$/.test(position) ? Number(position) : Number.NaN;
  const at = block.staying.findIndex((row) => row.key === neighbour);
  const to = way === 'position' ? typed - 1 : way === 'before' ? at : at + 1;
  const isPlace = to >= 0 && to < last;
  const problem = way === 'position' && !isPlace ? `Give a position from 1 to ${last}.` : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPlace) onMove(to);
  }
  return (
    <Dialog
      title={`Move ${calledOf(block)}`}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" form={form} whyNot={isPlace ? null : problem}>
            Move
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <FieldGroup label="Place">
          <RadioGroup<Way>
            label="Place"
            value={way}
            onChange={setWay}
            options={[
              { value: 'position', label: 'At a position' },
              { value: 'before', label: 'Before', disabled: block.staying.length === 0 },
              { value: 'after', label: 'After', disabled: block.staying.length === 0 },
            ]}
          />
        </FieldGroup>
        {way === 'position' ? (
          <Field label={`Position 1–${last}`} error={problem}>
            {(ties) => (
              <TextInput
                {...ties}
                ref={field}
                inputMode="numeric"
                value={position}
                onChange={setPosition}
                onFocus={(event) => event.currentTarget.select()}
              />
            )}
          </Field>
        ) : (
          <Field label={block.inside === null ? 'Step' : 'Action'}>
            {(ties) => (
              <Select
                {...ties}
                value={neighbour}
                options={block.staying.map((row) => ({ value: row.key, label: `${row.number} ${row.name}` }))}
                onChange={setNeighbour}
              />
            )}
          </Field>
        )}
        <p aria-live="polite">{isPlace ? becomesSentence(block, to) : ''}</p>
      </form>
    </Dialog>
  );
}
