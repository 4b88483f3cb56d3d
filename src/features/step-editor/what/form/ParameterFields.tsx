import { useState } from 'react';
import type { Action, Step, StepTemplate, TemplateParameter } from '../../../../core/index';
import { Button } from '../../../../ui/Button';
import styles from './Form.module.css';
import { ParameterField } from './ParameterField';
import { parameterValue } from './parameterValue';

interface ParameterFieldsProps {
  readonly step: Step;
  readonly action: Action;
  readonly template: StepTemplate;
  readonly parameters: readonly TemplateParameter[];
}

/** Fields in the template's order; those rarely needed come after a button, unless the file has a value for them. */
export function ParameterFields({ step, action, template, parameters }: ParameterFieldsProps) {
  const [isFull, setFull] = useState(false);
  const isRare = (parameter: TemplateParameter) =>
    parameter.isAdvanced && !parameterValue(action, template, parameter).isStored;
  const rare = parameters.filter(isRare);
  const shown = isFull ? parameters : parameters.filter((parameter) => !isRare(parameter));
  return (
    <>
      {shown.map((parameter) => (
        <ParameterField key={parameter.name} step={step} action={action} template={template} parameter={parameter} />
      ))}
      {rare.length > 0 && (
        <Button look="quiet" className={styles.more} aria-expanded={isFull} onClick={() => setFull(!isFull)}>
          {isFull ? 'Show fewer fields' : `Show ${rare.length} more ${rare.length === 1 ? 'field' : 'fields'}`}
        </Button>
      )}
    </>
  );
}
