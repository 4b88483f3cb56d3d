import { Checkbox } from '../../../../ui/Choice';
import { BoundValue } from './BoundValue';
import type { ParameterControlProps } from './parameterControl';

/** On or off. Files write it in several ways; a stored text stays until somebody changes it. */
export function CheckControl(props: ParameterControlProps) {
  const { ties, parameter, value, onChange } = props;
  return (
    <BoundValue {...props} isStandard={isCheckable(value.text)}>
      <Checkbox
        label={parameter.label}
        checked={value.text.trim().toLowerCase() === 'true'}
        {...(ties['aria-describedby'] === undefined ? {} : { describedBy: ties['aria-describedby'] })}
        onChange={(on) => onChange(on ? 'True' : 'False')}
      />
    </BoundValue>
  );
}

/** Whether a box can show the text. */
export function isCheckable(text: string): boolean {
  return ['', 'true', 'false'].includes(text.trim().toLowerCase());
}
