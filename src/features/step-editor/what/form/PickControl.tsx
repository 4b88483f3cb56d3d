import { Combobox } from '../../../../ui/Combobox';
import type { ParameterControlProps } from './parameterControl';
import { writtenValue } from './parameterValue';
import { useOffers } from './useOffers';

/** A name of something the server keeps: offered where this process or its model knows some, typed otherwise. */
export function PickControl({ ties, parameter, value, onChange }: ParameterControlProps) {
  const offers = useOffers(parameter);
  return (
    <Combobox
      {...ties}
      value={value.text}
      offers={offers.map((offer) => ({ value: offer.value, label: offer.text }))}
      onChange={(text) => onChange(writtenValue(parameter, text))}
    />
  );
}
