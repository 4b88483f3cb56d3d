import { RadioGroup } from '../../../../ui/Choice';
import { Select } from '../../../../ui/Select';
import { BoundValue } from './BoundValue';
import type { ParameterControlProps } from './parameterControl';

/** More options than this are a list to choose from instead of buttons in a row. */
const fewOptions = 4;

/** One of the options. A stored text that is none of them is shown and kept until another is chosen. */
export function ChoiceControl(props: ParameterControlProps) {
  const { ties, parameter, value, onChange } = props;
  const options = parameter.options.map((option) => ({ value: option.value, label: option.text }));
  const current = options.find((option) => option.value.toLowerCase() === value.text.trim().toLowerCase());
  const isStandard = current !== undefined || value.text === '';
  return (
    <BoundValue {...props} isStandard={isStandard}>
      {options.length <= fewOptions && parameter.control === 'radio' ? (
        <RadioGroup
          label={parameter.label}
          value={current?.value ?? null}
          options={options}
          onChange={(next) => onChange(next)}
        />
      ) : (
        <Select
          {...ties}
          aria-label={parameter.label}
          value={current?.value ?? ''}
          options={[...(current === undefined ? [{ value: '', label: 'Not set' }] : []), ...options]}
          onChange={(next) => onChange(next === '' ? null : next)}
        />
      )}
    </BoundValue>
  );
}
