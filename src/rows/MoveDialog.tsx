import { type FormEvent, useId, useRef, useState } from 'react';
import type { Process } from '../core/index';
import type { Selection } from '../state/openDocument';
import { Button } from '../ui/Button';
import { RadioGroup } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { Field, FieldGroup } from '../ui/Field';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import { keyOf, listStepsOf } from './listSteps';
import styles from './MoveDialog.module.css';
import { type Move, type MovePlace, moveTo } from './moves';
import { placeIn } from './placeIn';
import { namedRow } from './rowNames';

export interface MoveDialogProps {
  readonly process: Process;
  readonly row: Selection;
  /** Begins with the steps it can go into. */
  readonly startsInside: boolean;
  readonly onMove: (move: Move) => void;
  readonly onClose: () => void;
}

type Way = 'typed' | 'before' | 'after' | 'into';

/** Moves a row to a named place, also into another step and out of its own: good for long lists and for voices. */
export function MoveDialog({ process, row, startsInside, onMove, onClose }: MoveDialogProps) {
  const [way, setWay] = useState<Way>(startsInside ? 'into' : 'typed');
  const [typed, setTyped] = useState('');
  const choices = choicesOf(process, row, way);
  const [chosen, setChosen] = useState('');
  const target = choices.find((choice) => choice.value === chosen) ?? choices[0];
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const found = namedRow(process, row);
  if (found === null) return null;

  const place: MovePlace | null =
    way === 'typed' ? placeIn(typed, process) : target === undefined ? null : { at: way, row: target.row };
  const move = place === null ? null : moveTo(process, row, place);
  const whyNot =
    move === null ? (typed === '' || way !== 'typed' ? null : 'No step is meant by this.') : reasonOf(move);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (move?.ok) onMove(move);
  }
  return (
    <Dialog
      title={`Move ${found.number} ${found.name}`}
      onClose={onClose}
      {...(startsInside ? {} : { initialFocus: field })}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" form={form} whyNot={move?.ok ? null : (whyNot ?? 'Say where to')}>
            Move
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <FieldGroup label="Place">
          <RadioGroup<Way>
            label="Place"
            value={way}
            onChange={setWay}
            options={[
              { value: 'typed', label: 'At a position' },
              { value: 'before', label: 'Before' },
              { value: 'after', label: 'After' },
              { value: 'into', label: 'Inside' },
            ]}
          />
        </FieldGroup>
        {way === 'typed' ? (
          <Field label="Position" help="3, before 3, after 7.2 or into 7" error={whyNot}>
            {(ties) => <TextInput {...ties} ref={field} value={typed} onChange={setTyped} />}
          </Field>
        ) : (
          <Field label="Step" error={whyNot}>
            {(ties) => (
              <Select
                {...ties}
                value={target?.value ?? ''}
                options={choices.map(({ value, label }) => ({ value, label }))}
                onChange={setChosen}
              />
            )}
          </Field>
        )}
        <p className={styles.preview} aria-live="polite">
          {move?.ok === true && `It becomes ${move.to}.${move.note}`}
        </p>
      </form>
    </Dialog>
  );
}

function reasonOf(move: Move): string | null {
  return move.ok ? null : move.reason;
}

/** The rows it can go beside or into, in the order of the list; the row itself is none of them. */
function choicesOf(process: Process, row: Selection, way: Way) {
  return listStepsOf(process).flatMap(({ step, number, children }) => {
    const own = { row: { stepId: step.id, actionId: null }, label: `${number} ${step.name}` };
    const inside = way === 'into' ? [] : children;
    return [
      own,
      ...inside.map((child) => ({
        row: { stepId: step.id, actionId: child.action.id },
        label: `${child.number} ${child.action.name}`,
      })),
    ]
      .filter((choice) => keyOf(choice.row) !== keyOf(row))
      .filter((choice) => way !== 'into' || choice.row.stepId !== row.stepId)
      .map((choice) => ({ ...choice, value: keyOf(choice.row) }));
  });
}
