import { useMemo } from 'react';
import { completionsAt, expressionTokens, parseExpression, systemVariableNames } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { ExpressionInput } from '../../ui/ExpressionInput';
import { Field } from '../../ui/Field';
import { BindingButton } from './BindingButton';
import styles from './BindingButton.module.css';
import type { Subject } from './subject';

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
  const process = useEditor((state) => selectDocument(state)?.content.process ?? null);
  const variables = useEditor((state) => selectDocument(state)?.content.model.variables);
  const names = useMemo(
    () => [
      ...new Set((variables ?? []).map((variable) => variable.name)),
      ...(process === null ? [] : systemVariableNames(process)),
    ],
    [variables, process],
  );
  const [problem] = useMemo(() => parseExpression(value).diagnostics, [value]);
  const error =
    problem === undefined ? null : `At sign ${(problem.related?.at ?? problem.at).column}: ${problem.message}`;
  return (
    <Field label={label} name={name} help={help} error={error}>
      {(ties) => (
        <div className={styles.withField}>
          <div className={styles.field}>
            <ExpressionInput
              {...ties}
              value={value}
              onChange={onChange}
              tokensOf={expressionTokens}
              completionsOf={(text, caret) => completionsAt(text, caret, names)}
            />
          </div>
          <BindingButton label={label} fieldId={ties.id} value={value} onChange={onChange} place={place} />
        </div>
      )}
    </Field>
  );
}
