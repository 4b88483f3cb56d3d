import { Combobox } from '../../../../ui/Combobox';
import { Field } from '../../../../ui/Field';

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
  const named = offers.map((value) => ({ value }));
  return (
    <Field label={label} {...(name === undefined ? {} : { name })} help={help} error={error}>
      {(ties) => <Combobox {...ties} value={value} offers={named} onChange={onChange} />}
    </Field>
  );
}
