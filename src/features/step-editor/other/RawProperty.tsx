import type { PropertyValue } from '../../../core/index';
import { Field } from '../../../ui/Field';
import { TextArea, TextInput } from '../../../ui/TextInput';
import { TextPreview } from '../expression/TextPreview';

export interface RawPropertyProps {
  /** As the file has it. */
  readonly name: string;
  readonly value: PropertyValue | undefined;
  readonly isRaw: boolean;
  readonly isOfStep?: boolean;
  readonly onChange: (text: string) => void;
}

/** A property without a field of its own, as text; one that is hidden stays as it is. */
export function RawProperty({ name, value, isRaw, isOfStep = false, onChange }: RawPropertyProps) {
  if (value === undefined) return null;
  return (
    <Field label={name} name={name} help={typeof value === 'string' ? undefined : secret}>
      {(ties) => {
        if (typeof value !== 'string') return <TextInput {...ties} readOnly value="••••••" onChange={() => {}} />;
        const Input = value.includes('\n') ? TextArea : TextInput;
        return (
          <>
            <Input {...ties} code letterFirst readOnly={!isRaw} value={value} onChange={onChange} />
            <TextPreview text={value} isOfStep={isOfStep} />
          </>
        );
      }}
    </Field>
  );
}

const secret = 'Hidden value; kept as it is.';
