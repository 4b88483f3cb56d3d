import { useState } from 'react';
import type { StepTemplate, TemplateParameter } from '../../../../core/index';
import { Button } from '../../../../ui/Button';
import { useAction } from '../../shownRow';
import styles from './Form.module.css';
import { ParameterField } from './ParameterField';
import { parameterValue } from './parameterValue';

interface ParameterFieldsProps {
  readonly template: StepTemplate;
  readonly parameters: readonly TemplateParameter[];
}

/** Fields in the template's order; those rarely needed come after a button, unless the file has a value for them. */
export function ParameterFields({ template, parameters }: ParameterFieldsProps) {
  const [isFull, setFull] = useState(false);
  const rare = useAction((action) =>
    parameters.filter((each) => each.isAdvanced && !parameterValue(action, template, each).isStored),
  );
  const shown = isFull ? parameters : parameters.filter((parameter) => !rare.includes(parameter));
  return (
    <>
      {shown.map((parameter) => (
        <ParameterField key={parameter.name} template={template} parameter={parameter} />
      ))}
      {rare.length > 0 && (
        <Button look="quiet" className={styles.more} aria-expanded={isFull} onClick={() => setFull(!isFull)}>
          {isFull ? 'Show fewer fields' : `Show ${rare.length} more ${rare.length === 1 ? 'field' : 'fields'}`}
        </Button>
      )}
    </>
  );
}
