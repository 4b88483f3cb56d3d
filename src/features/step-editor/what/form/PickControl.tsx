import { useMemo } from 'react';
import type { Content } from '../../../../state/openDocument';
import { selectDocument } from '../../../../state/selectors/document';
import { useEditor } from '../../../../state/useEditor';
import { Combobox } from '../../../../ui/Combobox';
import { offersFor } from './offersFor';
import type { ParameterControlProps } from './parameterControl';
import { writtenValue } from './parameterValue';

/** A name of something the server keeps: offered where this process or its model knows some, typed otherwise. */
export function PickControl({ ties, step, parameter, value, onChange }: ParameterControlProps) {
  const content: Content | null = useEditor((state) => selectDocument(state)?.content ?? null);
  const offers = useMemo(
    () => (content === null ? [] : offersFor(parameter, content, step)),
    [parameter, content, step],
  );
  return (
    <Combobox
      {...ties}
      value={value.text}
      offers={offers.map((offer) => ({ value: offer.value, label: offer.text }))}
      onChange={(text) => onChange(writtenValue(parameter, text))}
    />
  );
}
