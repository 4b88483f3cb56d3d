import { jsonValueOf, splitTags } from '../../../../core/index';
import { NameChips } from '../../../../ui/NameChips';
import { BoundValue } from './BoundValue';
import type { ParameterControlProps } from './parameterControl';
import { writtenValue } from './parameterValue';
import { useOffers } from './useOffers';

/** Several names, kept as one text with commas: teams, environments, actions. */
export function NamesControl(props: ParameterControlProps) {
  const { ties, parameter, value, onChange } = props;
  const offers = useOffers(parameter).map((offer) => offer.value);
  return (
    <BoundValue {...props} isStandard={true}>
      <NameChips
        field={parameter.name}
        id={ties.id}
        label={parameter.label}
        names={splitTags(value.text)}
        // Where nothing is known to choose from, no name is unknown.
        offers={offers.length > 0 ? offers : splitTags(value.text)}
        describedBy={ties['aria-describedby']}
        onChange={(names) => onChange(writtenValue(parameter, names.join(',')))}
      />
    </BoundValue>
  );
}

/** Several of fixed options, kept as a JSON list; a text that is not a list of texts is edited as text. */
export function OptionsControl(props: ParameterControlProps) {
  const { ties, parameter, value, onChange } = props;
  const names = listIn(value.text);
  return (
    <BoundValue {...props} isStandard={names !== null}>
      <NameChips
        field={parameter.name}
        id={ties.id}
        label={parameter.label}
        names={names ?? []}
        offers={parameter.options.map((option) => option.value)}
        describedBy={ties['aria-describedby']}
        onChange={(next) => onChange(next.length === 0 ? null : JSON.stringify(next))}
      />
    </BoundValue>
  );
}

function listIn(text: string): readonly string[] | null {
  if (text.trim() === '') return [];
  const read = jsonValueOf(text);
  return read.ok && Array.isArray(read.value) && read.value.every((each) => typeof each === 'string')
    ? read.value
    : null;
}
