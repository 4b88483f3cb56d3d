import { type FormEvent, useId, useRef, useState } from 'react';
import { defaultEnvironments, namesInText } from '../../core/index';
import { filesOfNewProcess } from '../../state/newProcess';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { RadioGroup } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field, FieldGroup } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import styles from './NewProcessDialog.module.css';

/** A process from nothing: its name, its environments, then the gallery for its first step. */
export function NewProcessDialog({ onClose }: { readonly onClose: () => void }) {
  const { getState } = useEditorStore();
  const [name, setName] = useState('');
  const [environments, setEnvironments] = useState(defaultEnvironments.map((each) => each.name).join(', '));
  const [format, setFormat] = useState<'ocl' | 'json'>('ocl');
  const field = useRef<HTMLInputElement>(null);
  const formId = useId();
  const names = namesInText(environments);
  const whyNot = name.trim() === '' ? 'Type a name first' : names.length === 0 ? 'Type at least one environment' : null;
  async function create(event: FormEvent) {
    event.preventDefault();
    if (whyNot !== null) return;
    const files = filesOfNewProcess({ name: name.trim(), environments: names, format });
    await getState().prepareOffer(files);
    const [id] = getState().open(files, { title: name.trim() });
    onClose();
    if (id === undefined) return;
    getState().navigate({
      ...{ screen: 'process', documentId: id, tab: 'steps', part: null, selection: null, field: null, filter: '' },
      panel: { kind: 'add', place: { at: 'end' } },
    });
  }
  return (
    <Dialog
      title="New process"
      note="It is kept in this browser until you save it to a file."
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="main" whyNot={whyNot}>
            Create and add a step
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void create(event)}>
        <Field label="Name" help="The project or runbook it is for.">
          {(ties) => <TextInput {...ties} ref={field} value={name} onChange={setName} />}
        </Field>
        <Field label="Environments" help="In the order of promotion, separated by commas.">
          {(ties) => <TextInput {...ties} value={environments} onChange={setEnvironments} />}
        </Field>
        <FieldGroup label="File">
          <RadioGroup
            label="File"
            value={format}
            onChange={setFormat}
            options={[
              { value: 'ocl', label: 'OCL', meaning: 'For projects with version control.' },
              { value: 'json', label: 'JSON', meaning: "As the server's API reads and writes it." },
            ]}
          />
        </FieldGroup>
      </form>
    </Dialog>
  );
}
