import { useState } from 'react';
import { type FailureNeed, readGuard, writeGuard } from '../../../core/index';
import { Button } from '../../../ui/Button';
import { RadioGroup, type RadioOption } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { ExpressionField } from '../expression/ExpressionField';

const needs: readonly RadioOption<FailureNeed>[] = [
  { value: 'nothing', label: 'Nothing' },
  { value: 'no-failure', label: 'No earlier failure' },
  { value: 'failure', label: 'An earlier failure' },
];

interface GuardedFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The expression of a run condition, where the part about earlier steps is a choice instead of text around it. */
export function GuardedField({ value, onChange }: GuardedFieldProps) {
  const [isWhole, setWhole] = useState(false);
  const { need, inner } = readGuard(value);
  const isGuarded = need !== 'nothing';
  return (
    <>
      <ExpressionField
        label="Expression"
        name="expression"
        help="True unless the result is empty, 0, no or false."
        value={isWhole ? value : inner}
        onChange={(text) => onChange(isWhole ? text : writeGuard({ need, inner: text }))}
      />
      <FieldGroup label="Also requires" name="failure-need">
        <RadioGroup<FailureNeed>
          label="Also requires"
          value={need}
          options={needs}
          onChange={(next) => onChange(writeGuard({ need: next, inner }))}
        />
        {(isGuarded || isWhole) && (
          <Button look="link" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show only the expression inside' : 'Show the stored text'}
          </Button>
        )}
      </FieldGroup>
    </>
  );
}
