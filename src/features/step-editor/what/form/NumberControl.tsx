import { TextInput } from '../../../../ui/TextInput';
import styles from './Form.module.css';
import type { ParameterControlProps } from './parameterControl';
import { isExpression, writtenValue } from './parameterValue';

/** A number, or an expression that gives one; anything else of the file is kept and said. */
export function NumberControl({ ties, parameter, value, onChange }: ParameterControlProps) {
  const isOdd = value.text !== '' && !isExpression(value.text) && !/^-?\d+(\.\d+)?$/.test(value.text.trim());
  return (
    <>
      <TextInput
        {...ties}
        letterFirst
        inputMode="decimal"
        value={value.text}
        onChange={(text) => onChange(writtenValue(parameter, text))}
      />
      {isOdd && <p className={styles.note}>Not a number; kept as it is.</p>}
    </>
  );
}
