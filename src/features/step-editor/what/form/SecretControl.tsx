import { TextInput } from '../../../../ui/TextInput';
import styles from './Form.module.css';
import type { ParameterControlProps } from './parameterControl';
import { isExpression } from './parameterValue';
import { TextControl } from './TextControl';

/** A secret. A secret in the file shows as dots; a plain text should name a sensitive variable instead. */
export function SecretControl(props: ParameterControlProps) {
  const { ties, value } = props;
  if (value.isSecret) {
    return (
      <>
        <TextInput {...ties} readOnly value="••••••" onChange={() => {}} />
        <p className={styles.note}>Hidden value; kept as it is.</p>
      </>
    );
  }
  return (
    <>
      <TextControl {...props} />
      {value.text !== '' && !isExpression(value.text) && (
        <p className={styles.problem}>
          Anyone who can read the file can read this. Use a sensitive variable: {'#{Name}'}.
        </p>
      )}
    </>
  );
}
