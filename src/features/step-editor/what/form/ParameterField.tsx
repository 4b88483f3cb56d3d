import { memo, useId } from 'react';
import {
  briefMarkdown,
  ownOf,
  type StepTemplate,
  setActionProperty,
  type TemplateParameter,
} from '../../../../core/index';
import { Field, FieldGroup } from '../../../../ui/Field';
import { Prose } from '../../../../ui/Prose';
import { useAction } from '../../shownRow';
import { useActionEdit } from '../../useRowEdit';
import { CheckControl, isCheckable } from './CheckControl';
import { ChoiceControl } from './ChoiceControl';
import { CodeControl } from './CodeControl';
import { NamesControl, OptionsControl } from './NamesControl';
import { NumberControl } from './NumberControl';
import { PairsControl } from './PairsControl';
import { PickControl } from './PickControl';
import type { ParameterControl } from './parameterControl';
import { parameterValue } from './parameterValue';
import { SecretControl } from './SecretControl';
import { LinesControl, TextControl } from './TextControl';

export interface ParameterFieldProps {
  readonly template: StepTemplate;
  readonly parameter: TemplateParameter;
}

/** One parameter of a template with the control that fits it; an unknown type is edited as text. */
export const ParameterField = memo(function ParameterField({ template, parameter }: ParameterFieldProps) {
  const groupId = useId();
  const edit = useActionEdit();
  const value = useAction((action) => parameterValue(action, template, parameter));
  const Control = ownOf(controls, parameter.control) ?? TextControl;
  const label = parameter.label === '' ? parameter.name : parameter.label;
  const onChange = (text: string | null) =>
    void edit(
      (name) => `Change ${label} of "${name}"`,
      (before, stepId, actionId) => setActionProperty(before, stepId, actionId, parameter.name, text),
      parameter.name,
    );
  const given = { parameter: { ...parameter, label }, value, onChange };
  const about = {
    label,
    name: parameter.name,
    help: parameter.help === '' ? undefined : <Prose nodes={briefMarkdown(parameter.help)} />,
    required: parameter.required,
    error: parameter.required && !value.isSecret && value.text.trim() === '' ? 'Needs a value.' : null,
  };
  const untied = { id: `${groupId}-control`, 'aria-describedby': undefined, 'aria-invalid': undefined } as const;
  if (groups.has(Control))
    return (
      <FieldGroup {...about} isLabelShownInside={Control === CheckControl && isCheckable(value.text)}>
        <Control {...given} ties={untied} />
      </FieldGroup>
    );
  return <Field {...about}>{(ties) => <Control {...given} ties={ties} />}</Field>;
});

const controls: Readonly<Record<string, ParameterControl>> = {
  text: TextControl,
  path: TextControl,
  multiline: LinesControl,
  markdown: LinesControl,
  list: LinesControl,
  number: NumberControl,
  checkbox: CheckControl,
  radio: ChoiceControl,
  select: ChoiceControl,
  code: CodeControl,
  json: CodeControl,
  bindingsJson: CodeControl,
  sensitive: SecretControl,
  keyValueJson: PairsControl,
  multiSelectJson: OptionsControl,
  teams: NamesControl,
  environments: NamesControl,
  actions: NamesControl,
  stepName: PickControl,
  selectOrText: PickControl,
  package: PickControl,
  feed: PickControl,
  account: PickControl,
  accountVariable: PickControl,
  certificateVariable: PickControl,
  gitCredential: PickControl,
  project: PickControl,
  workerPool: PickControl,
};

/** Controls of several parts, which a single label cannot be tied to. */
const groups: ReadonlySet<ParameterControl> = new Set([
  CheckControl,
  ChoiceControl,
  CodeControl,
  PairsControl,
  NamesControl,
  OptionsControl,
]);
