import { useState } from 'react';
import { setActionProperty, setStepProperty } from '../../../core/index';
import { Checkbox } from '../../../ui/Choice';
import { useShown } from '../shownRow';
import { otherActionProperties, otherStepProperties, unknownPartsOf } from '../summaries';
import { useActionEdit, useRowEdit } from '../useRowEdit';
import { useForm } from '../what/form/useActionForm';
import styles from './OtherSection.module.css';
import { RawProperty, type RawPropertyProps } from './RawProperty';

/** All settings in the file without a field above: kept as they are, editable as raw text after ticking a box. */
export function OtherSection() {
  const [isRaw, setRaw] = useState(false);
  const form = useForm();
  const ofStep = useShown(otherStepProperties);
  const ofAction = useShown((shown) => otherActionProperties(shown, form));
  const unknown = useShown(unknownPartsOf);
  return (
    <div className={styles.other}>
      <Checkbox label="Edit raw values" checked={isRaw} onChange={setRaw} />
      {ofStep.map((key) => (
        <StepProperty key={`step ${key}`} name={key} isRaw={isRaw} />
      ))}
      {ofAction.map((key) => (
        <ActionProperty key={`action ${key}`} name={key} isRaw={isRaw} />
      ))}
      {unknown.length > 0 && <p className={styles.extras}>Not understood and kept in place: {unknown.join(', ')}.</p>}
    </div>
  );
}

type PropertyProps = Pick<RawPropertyProps, 'name' | 'isRaw'>;

function StepProperty({ name, isRaw }: PropertyProps) {
  const edit = useRowEdit();
  const value = useShown(({ step }) => step.properties.get(name));
  const change = (text: string) =>
    void edit(
      (step) => `Change ${name} of "${step}"`,
      (before, stepId) => setStepProperty(before, stepId, name, text),
      name,
    );
  return <RawProperty name={name} isRaw={isRaw} value={value} isOfStep onChange={change} />;
}

function ActionProperty({ name, isRaw }: PropertyProps) {
  const edit = useActionEdit();
  const value = useShown(({ action }) => action?.properties.get(name));
  const change = (text: string) =>
    void edit(
      (action) => `Change ${name} of "${action}"`,
      (before, stepId, actionId) => setActionProperty(before, stepId, actionId, name, text),
      name,
    );
  return <RawProperty name={name} isRaw={isRaw} value={value} onChange={change} />;
}
