import type { ComponentType } from 'react';
import type { TemplateParameter } from '../../../../core/index';
import type { FieldTies } from '../../../../ui/Field';
import type { ParameterValue } from './parameterValue';

/** What every control of a parameter gets. */
export interface ParameterControlProps {
  readonly ties: FieldTies;
  readonly parameter: TemplateParameter;
  readonly value: ParameterValue;
  /** Takes the text the parameter should have; null takes the property out of the file. */
  readonly onChange: (text: string | null) => void;
}

export type ParameterControl = ComponentType<ParameterControlProps>;
