import { useState } from 'react';
import { namesOf, setChannels } from '../../../core/index';
import { RadioGroup } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { NameChips } from '../../../ui/NameChips';
import { useFocusNewField } from '../../../ui/useFocusNewField';
import { expressionNote } from '../expression/expressionNote';
import { channelsInUse } from '../namesInUse';
import { useAction, useShown } from '../shownRow';
import { useActionEdit } from '../useRowEdit';

/** The channels an action runs for: any, or only some. A runbook has none. */
export function ChannelsField() {
  const hasChannels = useShown(({ content }) => content.process.kind === 'deployment');
  return hasChannels ? <Channels /> : null;
}

function Channels() {
  const edit = useActionEdit();
  const names = useAction((action) => action.channels);
  const offers = useShown(({ content }) => channelsInUse(content.process, content.model));
  const known = useShown(({ content }) => content.model.channels);
  // Choosing "Only these" restricts nothing until the first name is added, and the file cannot hold that state.
  const [isChosen, setChosen] = useState(false);
  const [field, goOn] = useFocusNewField();
  const isOnly = names.length > 0 || isChosen;
  const set = (next: readonly string[]) =>
    void edit(
      (name) => `Change the channels of "${name}"`,
      (before, stepId, actionId) => setChannels(before, stepId, actionId, next),
    );
  return (
    <FieldGroup
      label="Channels"
      name="channels"
      help={isOnly && names.length === 0 ? 'No name yet: it runs for every channel.' : undefined}
    >
      <RadioGroup
        label="Channels"
        value={isOnly ? 'only' : 'any'}
        options={choices}
        onChange={(next) => {
          setChosen(next === 'only');
          if (next === 'any') set([]);
        }}
        onPointed={goOn}
      />
      <div ref={field}>
        {isOnly && (
          <NameChips
            field="channels"
            label="Channels it runs for"
            names={names}
            offers={offers}
            labelOf={(name) => namesOf(known, [name])[0] ?? name}
            unknownNote="not in the model"
            noteOf={expressionNote}
            onChange={set}
          />
        )}
      </div>
    </FieldGroup>
  );
}

const choices = [
  { value: 'any', label: 'Any' },
  { value: 'only', label: 'Only these' },
] as const;
