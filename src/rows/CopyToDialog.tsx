import { useState } from 'react';
import { countedRows, findRow, type Process, rowInWords } from '../core/index';
import type { Selection } from '../state/openDocument';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import type { CopyPlace, OtherProcess } from './copyTo';

export interface CopyToDialogProps {
  readonly process: Process;
  readonly rows: readonly Selection[];
  readonly others: readonly OtherProcess[];
  readonly onCopy: (to: OtherProcess, place: CopyPlace) => void;
  readonly onClose: () => void;
}

const end = 'end';
const start = 'start';

/** Asks for the process and the place that copies of rows go to. */
export function CopyToDialog({ process, rows, others, onCopy, onClose }: CopyToDialogProps) {
  const [chosen, setChosen] = useState(others[0]?.id ?? '');
  const [place, setPlace] = useState(end);
  const to = others.find(({ id }) => id === chosen) ?? others[0];
  const named = rows.flatMap((row) => findRow(process, row) ?? []);
  const [first] = named;
  if (first === undefined || to === undefined) return null;
  const steps = to.process.steps.map((step, at) => ({ value: step.id, label: `After ${at + 1} ${step.name}` }));
  return (
    <Dialog
      title={`Copy ${named.length === 1 ? rowInWords(first) : countedRows(named.map(({ row }) => row))} to another process`}
      note="Conditions and references are copied as written. The other process is shown afterwards."
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" onClick={() => onCopy(to, placeOf(place, to))}>
            Copy
          </Button>
        </>
      }
    >
      <Field label="Process">
        {(control) => (
          <Select
            {...control}
            value={to.id}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => {
              setChosen(id);
              setPlace(end);
            }}
          />
        )}
      </Field>
      <Field label="Place">
        {(control) => (
          <Select
            {...control}
            value={place}
            options={[{ value: end, label: 'At the end' }, { value: start, label: 'At the start' }, ...steps]}
            onChange={setPlace}
          />
        )}
      </Field>
    </Dialog>
  );
}

function placeOf(chosen: string, { process }: OtherProcess): CopyPlace {
  const [first] = process.steps;
  if (chosen === end || first === undefined) return { at: 'end' };
  return chosen === start ? { at: 'before', stepId: first.id } : { at: 'after', stepId: chosen };
}
