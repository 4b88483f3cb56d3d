import { Checkbox } from '../../../ui/Choice';
import { BoundValue } from './BoundValue';
import type { ParameterControlProps } from './parameterControl';

/** On or off. Files write it in several ways; a stored text stays until somebody changes it (templates.md section 3). */
export function CheckControl(props: ParameterControlProps) {
  const { ties, parameter, value, onChange } = props;
  const text = value.text.trim().toLowerCase();
  return (
    <BoundValue {...props} isStandard={['', 'true', 'false'].includes(text)}>
      <Checkbox
        label={parameter.label}
        checked={text === 'true'}
        {...(ties['aria-describedby'] === undefined ? {} : { describedBy: ties['aria-describedby'] })}
        onChange={(on) => onChange(on ? 'True' : 'False')}
      />
    </BoundValue>
  );
}
