import { useMemo } from 'react';
import { Field } from '../../../ui/Field';
import type { Subject } from '../subject';
import { BindingButton } from './BindingButton';
import styles from './BindingButton.module.css';
import { ExpressionLine, expressionProblem } from './ExpressionLine';

export interface ExpressionFieldProps {
  readonly label: string;
  /** Names the field in addresses. */
  readonly name: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where the expression stands, which decides what variables are there. */
  readonly place: Pick<Subject, 'step' | 'action'>;
}

/** A field for an expression: coloured, completed from the variables there are, and told where it cannot be read. */
export function ExpressionField({ label, name, help, value, onChange, place }: ExpressionFieldProps) {
  const error = useMemo(() => expressionProblem(value), [value]);
  return (
    <Field label={label} name={name} help={help} error={error}>
      {(ties) => (
        <div className={styles.withField}>
          <div className={styles.field}>
            <ExpressionLine {...ties} value={value} onChange={onChange} />
          </div>
          <BindingButton label={label} fieldId={ties.id} value={value} onChange={onChange} place={place} />
        </div>
      )}
    </Field>
  );
}
