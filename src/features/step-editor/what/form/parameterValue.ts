import { type Action, givenValue, hasName, type StepTemplate, type TemplateParameter } from '../../../../core/index';

/** What an action has for a parameter of a template. */
export interface ParameterValue {
  /** What it behaves like: the stored text, else the default of a built-in one. Empty for a secret. */
  readonly text: string;
  readonly isStored: boolean;
  /** A secret value, which is never shown. */
  readonly isSecret: boolean;
}

export function parameterValue(action: Action, template: StepTemplate, parameter: TemplateParameter): ParameterValue {
  const given = givenValue(template, parameter, action.properties);
  const isStored = hasName([...action.properties.keys()], parameter.name);
  return { text: given ?? '', isStored, isSecret: given === null };
}

/**
 * What to write for a typed text: nothing if that means the same. An empty text of a parameter with a
 * default must be written, or the default would come back.
 */
export function writtenValue(parameter: TemplateParameter, text: string): string | null {
  return text === '' && parameter.defaultValue === '' ? null : text;
}

/** Whether a text is filled in from variables, so that no list of choices can have it. */
export function isExpression(text: string): boolean {
  return text.includes('#{');
}
