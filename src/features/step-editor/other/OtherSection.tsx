import { useState } from 'react';
import { type ActionForm, setActionProperty, setStepProperty } from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { Checkbox } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { TextArea, TextInput } from '../../../ui/TextInput';
import { TextPreview } from '../expression/TextPreview';
import type { Subject } from '../subject';
import { extrasOf, otherPropertiesOf } from '../summaries';
import styles from './OtherSection.module.css';

/** Everything the file says that no field above shows: kept as it is, editable as raw text after a deliberate tick. */
export function OtherSection({ subject, form }: { readonly subject: Subject; readonly form: ActionForm | null }) {
  const [isRaw, setRaw] = useState(false);
  const { getState } = useEditorStore();
  const { step, action } = subject;
  const extras = extrasOf(subject);
  return (
    <div className={styles.other}>
      <Checkbox label="Edit raw values" checked={isRaw} onChange={setRaw} />
      {otherPropertiesOf(subject, form).map(({ owner, key }) => {
        const value = owner.properties.get(key);
        if (value === undefined) return null;
        const change = (text: string) =>
          getState().edit(
            `Change ${key} of "${owner.name}"`,
            (before) =>
              owner === step || action === null
                ? setStepProperty(before, step.id, key, text)
                : setActionProperty(before, step.id, action.id, key, text),
            { fold: `${key} ${owner.id}` },
          );
        return (
          <Field
            key={`${owner.id} ${key}`}
            label={key}
            name={key}
            help={typeof value === 'string' ? undefined : secret}
          >
            {(ties) => {
              if (typeof value !== 'string') return <TextInput {...ties} readOnly value="••••••" onChange={() => {}} />;
              const Input = value.includes('\n') ? TextArea : TextInput;
              return (
                <>
                  <Input {...ties} code readOnly={!isRaw} value={value} onChange={change} />
                  <TextPreview subject={{ step, action: owner === step ? null : action }} text={value} />
                </>
              );
            }}
          </Field>
        );
      })}
      {extras.length > 0 && <p className={styles.extras}>Not understood and kept in place: {extras.join(', ')}.</p>}
    </div>
  );
}

const secret = 'Hidden value; kept as it is.';
