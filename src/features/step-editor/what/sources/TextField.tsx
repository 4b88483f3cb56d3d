import { useId } from 'react';
import { Field } from '../../../../ui/Field';
import { TextInput } from '../../../../ui/TextInput';

export interface TextFieldProps {
  readonly label: string;
  /** Name in addresses that lead to the field. */
  readonly name?: string;
  readonly help?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly offers?: readonly string[];
  readonly onChange: (text: string) => void;
}

/** A line of text with a label, and names to choose from where some are known. */
export function TextField({ label, name, help, error, value, offers = [], onChange }: TextFieldProps) {
  const listId = useId();
  return (
    <Field label={label} {...(name === undefined ? {} : { name })} help={help} error={error}>
      {(ties) => (
        <>
          <TextInput {...ties} value={value} list={offers.length > 0 ? listId : undefined} onChange={onChange} />
          {offers.length > 0 && (
            <datalist id={listId}>
              {offers.map((offer) => (
                <option key={offer} value={offer} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
