import { useMemo } from 'react';
import { hasName, slipsIn } from '../../../core/index';
import { Field } from '../../../ui/Field';
import { useShown } from '../shownRow';
import { BindingButton } from './BindingButton';
import styles from './BindingButton.module.css';
import { ExpressionLine, problemIn } from './ExpressionLine';
import { SlipNotes } from './SlipNotes';

export interface ExpressionFieldProps {
  readonly label: string;
  /** Names the field in addresses. */
  readonly name: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for a condition: with colours and completion, and with an explanation of errors. */
export function ExpressionField({ label, name, help, value, onChange }: ExpressionFieldProps) {
  const variables = useShown(({ content }) => content.model.variables);
  const found = useMemo(() => {
    const names = variables.map((variable) => variable.name);
    return slipsIn(value, 'condition', (text) => hasName(names, text));
  }, [value, variables]);
  return (
    <Field label={label} name={name} help={help} error={problemIn(found)}>
      {(ties) => (
        <div className={styles.withField}>
          <div className={styles.field}>
            <ExpressionLine {...ties} value={value} onChange={onChange} />
          </div>
          <BindingButton label={label} fieldId={ties.id} value={value} onChange={onChange} />
          <SlipNotes found={found} onReplace={onChange} />
        </div>
      )}
    </Field>
  );
}
