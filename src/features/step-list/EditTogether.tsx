import { type FormEvent, useId, useState } from 'react';
import { counted, type Process, targetTagsOf } from '../../core/index';
import type { Selection } from '../../state/openDocument';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { contradictionsIn } from './contradictions';
import styles from './EditTogether.module.css';
import { NamesField } from './NamesField';
import { changeTogether, differentValues, keepAll, previewOf, type TogetherChange } from './together';

export interface EditTogetherProps {
  readonly process: Process;
  readonly rows: readonly Selection[];
  readonly onClose: () => void;
}

/** Sets what several rows share, field by field, with what each of them becomes. One undo entry. */
export function EditTogether({ process, rows, onClose }: EditTogetherProps) {
  const { getState } = useEditorStore();
  const model = useEditor((state) => selectDocument(state)?.content.model);
  const [change, setChange] = useState<TogetherChange>(keepAll);
  const form = useId();
  if (model === undefined) return null;
  const counts = differentValues(process, rows);
  const set = (part: Partial<TogetherChange>) => setChange({ ...change, ...part });
  const edit = changeTogether(rows, change, model);
  const tried = edit(process);
  const lines = tried.ok ? previewOf(process, tried.value, rows, model) : [];
  const contradictions = tried.ok ? contradictionsIn(process, tried.value, rows, model) : [];
  const changed = lines.filter((line) => line.before !== line.after).length;
  const isSame = tried.ok && (tried.value === process || changed === 0);
  const whyNot = tried.ok ? (isSame ? 'Nothing is set yet' : null) : tried.error.message;
  const keep = (field: keyof TogetherChange) => ({
    value: 'keep',
    label: counts[field] > 1 ? `Keep as is (${counts[field]} different values)` : 'Keep as is',
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (whyNot !== null) return;
    const refusal = getState().edit(`Edit ${rows.length} rows together`, edit);
    if (refusal !== null) getState().notify(refusal.message, { tone: 'error' });
    else getState().notify(`Changed ${changed} of ${rows.length} rows.`, { undoable: true });
    onClose();
  }
  return (
    <Dialog
      title={`Edit ${rows.length} rows together`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" form={form} whyNot={whyNot}>
            {changed === 0 ? 'Change' : `Change ${counted(changed, 'row')}`}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <NamesField
          label="Environments"
          change={change.environments}
          different={counts.environments}
          offers={model.environments.map((each) => each.name)}
          onChange={(environments) => set({ environments })}
        />
        <NamesField
          label="Except in these environments"
          change={change.exceptions}
          different={counts.exceptions}
          offers={model.environments.map((each) => each.name)}
          onChange={(exceptions) => set({ exceptions })}
        />
        <NamesField
          label="Channels"
          change={change.channels}
          different={counts.channels}
          offers={model.channels.map((each) => each.name)}
          onChange={(channels) => set({ channels })}
        />
        <NamesField
          label="Target tags (roles)"
          change={change.roles}
          different={counts.roles}
          offers={[
            ...new Set([...process.steps.flatMap(targetTagsOf), ...model.targets.flatMap((target) => target.roles)]),
          ]}
          onChange={(roles) => set({ roles })}
        />
        <Field label="Run condition">
          {(ties) => (
            <Select
              {...ties}
              value={change.condition}
              options={[
                keep('condition'),
                { value: 'Success', label: 'Only when the steps before succeeded' },
                { value: 'Failure', label: 'Only after a failure' },
                { value: 'Always', label: 'Always' },
              ]}
              onChange={(condition) => set({ condition: condition as TogetherChange['condition'] })}
            />
          )}
        </Field>
        <Field label="Start">
          {(ties) => (
            <Select
              {...ties}
              value={change.start}
              options={[
                keep('start'),
                { value: 'StartAfterPrevious', label: 'After the previous step' },
                { value: 'StartWithPrevious', label: 'Together with the previous step' },
              ]}
              onChange={(start) => set({ start: start as TogetherChange['start'] })}
            />
          )}
        </Field>
        <Field label="Required">
          {(ties) => (
            <Select
              {...ties}
              value={change.required}
              options={[
                keep('required'),
                { value: 'yes', label: 'Cannot be left out' },
                { value: 'no', label: 'May be left out' },
              ]}
              onChange={(required) => set({ required: required as TogetherChange['required'] })}
            />
          )}
        </Field>
        <Field label="Retries" help="A number, 0 for none; empty keeps each as it is">
          {(ties) => (
            <TextInput
              {...ties}
              inputMode="numeric"
              value={change.retries ?? ''}
              onChange={(text) => set({ retries: text.trim() === '' ? null : text })}
            />
          )}
        </Field>
        <Field label="Time limit" help="In minutes; empty keeps each as it is">
          {(ties) => (
            <TextInput
              {...ties}
              inputMode="numeric"
              value={change.minutes ?? ''}
              onChange={(text) => set({ minutes: text.trim() === '' ? null : text })}
            />
          )}
        </Field>
      </form>
      {contradictions.length > 0 && (
        <section className={styles.contradictions} aria-label="Problems this would cause">
          <Icon name="warning" />
          <ul>
            {contradictions.map(({ called, message }) => (
              <li key={`${called} ${message}`}>
                {called}: {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      <table className={styles.preview}>
        <caption>Result for each row</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.called} data-changed={line.before !== line.after || undefined}>
              <th scope="row">{line.called}</th>
              <td>{line.before}</td>
              <td>{line.before === line.after ? 'unchanged' : line.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
