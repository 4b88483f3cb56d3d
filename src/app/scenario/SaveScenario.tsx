import { type FormEvent, useId, useRef, useState } from 'react';
import { asConfigured, whatIfsOf } from '../../core/index';
import { scenarioFileName } from '../../state/scenarioFile';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { TextInput } from '../../ui/TextInput';
import styles from './SaveScenario.module.css';
import { WhatIsInIt } from './WhatIsInIt';

/** Asks for a name, then writes the what-ifs to a file that this app and `preflight plan --scenario` read. */
export function SaveScenario({ onClose }: { readonly onClose: () => void }) {
  const scenario = useEditor((state) => selectDocument(state)?.content.scenario ?? asConfigured);
  const { environment, channel } = useEditor((state) => state.preview);
  const save = useEditor((state) => state.saveScenario);
  const [name, setName] = useState(scenario.name ?? asConfigured.name ?? '');
  const [withPreview, setWithPreview] = useState(true);
  const field = useRef<HTMLInputElement>(null);
  const formId = useId();
  const nameId = useId();
  const preview = [...(environment === null ? [] : [environment]), `channel ${channel}`].join(', ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void save(name.trim(), { withPreview });
    onClose();
  };
  return (
    <Dialog
      title="Save as scenario file"
      note="The process file is not touched."
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="main" whyNot={name.trim() === '' ? 'Type a name first' : null}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <div>
          <label htmlFor={nameId}>Name</label>
          <TextInput
            ref={field}
            id={nameId}
            value={name}
            onChange={setName}
            onFocus={(event) => event.target.select()}
          />
          <p className={styles.help}>{scenarioFileName(name)}</p>
        </div>
        <Checkbox label={`With what is previewed: ${preview}`} checked={withPreview} onChange={setWithPreview} />
        <WhatIsInIt label="What-ifs in the file" sentences={whatIfsOf(scenario).map(({ sentence }) => sentence)} />
      </form>
    </Dialog>
  );
}
