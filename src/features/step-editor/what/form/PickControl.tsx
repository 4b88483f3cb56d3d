import { useMemo } from 'react';
import type { Content } from '../../../../state/openDocument';
import { selectDocument } from '../../../../state/selectors/document';
import { useEditor } from '../../../../state/useEditor';
import { TextInput } from '../../../../ui/TextInput';
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
  const listId = `${ties.id}-offers`;
  return (
    <>
      <TextInput
        {...ties}
        list={offers.length > 0 ? listId : undefined}
        value={value.text}
        onChange={(text) => onChange(writtenValue(parameter, text))}
      />
      {offers.length > 0 && (
        <datalist id={listId}>
          {offers.map((offer) => (
            <option key={offer.value} value={offer.value}>
              {offer.text}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
