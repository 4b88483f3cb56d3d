import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import {
  blockOf,
  countedRows,
  type MovePlace,
  type PlannedMove,
  type Process,
  planMove,
  type RowId,
  readPlace,
  rowKey,
  rowLabel,
  rowsOf,
} from '../core/index';
import { Button } from '../ui/Button';
import { RadioGroup } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { Field, FieldGroup } from '../ui/Field';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import styles from './MoveDialog.module.css';

export interface MoveDialogProps {
  readonly process: Process;
  readonly rows: readonly RowId[];
  /** Begins with the steps they can go into. */
  readonly startsInside: boolean;
  readonly onMove: (move: PlannedMove) => void;
  readonly onClose: () => void;
}

type Way = 'typed' | 'before' | 'after' | 'inside';

/** Moves rows to a named place, also into another step and out of their own: for long lists and for voice control. */
export function MoveDialog({ process, rows, startsInside, onMove, onClose }: MoveDialogProps) {
  const [way, setWay] = useState<Way>(startsInside ? 'inside' : 'typed');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  const form = useId();
  const isDone = useRef(false);
  const block = useMemo(() => blockOf(process, rows), [process, rows]);
  const choices = useMemo(() => (way === 'typed' ? [] : choicesOf(process, rows, way)), [process, rows, way]);
  if (!block.ok) return null;
  const [first, ...others] = block.value.rows;

  const target =
    choices.find((choice) => choice.value === chosen) ?? choices.find((choice) => choice.isLikely) ?? choices[0];
  const place: MovePlace | null =
    way === 'typed' ? readPlace(process, typed) : target === undefined ? null : { at: way, row: target.row };
  const move = place === null ? null : planMove(process, rows, place);
  const whyNot =
    move === null
      ? way === 'typed' && typed.trim() !== ''
        ? 'This matches no step.'
        : null
      : move.ok
        ? null
        : move.reason;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!move?.ok) return;
    isDone.current = true;
    onMove(move);
  }
  return (
    <Dialog
      title={`Move ${others.length === 0 ? rowLabel(first) : countedRows(block.value.rows)}`}
      onClose={onClose}
      initialFocus={startsInside ? select : field}
      // What was moved takes the focus.
      returnsFocus={() => !isDone.current}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" form={form} whyNot={move?.ok ? null : (whyNot ?? 'Choose a place first')}>
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
              { value: 'inside', label: 'Inside' },
            ]}
          />
        </FieldGroup>
        {way === 'typed' ? (
          <Field label="Position" help="3, 7.2, before 7.1, inside 7, out or last" error={whyNot}>
            {(ties) => <TextInput {...ties} ref={field} autoComplete="off" value={typed} onChange={setTyped} />}
          </Field>
        ) : (
          <Field label="Step" error={whyNot}>
            {(ties) => (
              <Select
                {...ties}
                ref={select}
                value={target?.value ?? ''}
                options={choices.map(({ value, label }) => ({ value, label }))}
                onChange={setChosen}
              />
            )}
          </Field>
        )}
        <p className={styles.preview} aria-live="polite">
          {move?.ok === true && `${move.becomes}${move.note}`}
        </p>
      </form>
    </Dialog>
  );
}

/** The rows they can go beside or into, in the order of the list; none of them is among these. */
function choicesOf(process: Process, rows: readonly RowId[], way: Way) {
  const moving = new Set(rows.map(rowKey));
  const parents = new Set(process.steps.filter((step) => step.actions.length > 1).map((step) => step.id));
  return rowsOf(process)
    .filter((row) => !moving.has(rowKey(row)) && !moving.has(row.stepId))
    .filter((row) => way !== 'inside' || (row.actionId === null && !rows.some((each) => each.stepId === row.stepId)))
    .map((row) => ({
      row,
      value: rowKey(row),
      label: row.actionId === null ? rowLabel(row) : `\u00a0\u00a0${rowLabel(row)}`,
      // The steps that have actions already are what one most likely means.
      isLikely: way === 'inside' && parents.has(row.stepId),
    }));
}
