import { useState } from 'react';
import {
  type Action,
  type DeploymentModel,
  namesOf,
  type Process,
  type Step,
  setChannels,
  setTenantTags,
} from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { RadioGroup } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { NameChips } from '../../../ui/NameChips';
import { namesInUse } from '../namesInUse';
import { EnvironmentsField } from './EnvironmentsField';
import { expressionNote } from './expressionNote';

export interface NameListsProps {
  readonly step: Step;
  readonly action: Action;
  readonly process: Process;
  readonly model: DeploymentModel;
}

/** Environments, channels and tenant tags of an action: everywhere, only some, or all but some. */
export function NameLists({ step, action, process, model }: NameListsProps) {
  const { getState } = useEditorStore();
  const offers = namesInUse(process, model);
  // Choosing "Only these" restricts nothing until the first name is there, and that is not in the file.
  const [channelsChosen, setChannelsChosen] = useState(false);
  const onlyChannels = action.channels.length > 0 || channelsChosen;
  const showTenants = model.tenants.length > 0 || action.tenantTags.length > 0;
  return (
    <>
      <EnvironmentsField step={step} action={action} model={model} offers={offers.environments} />
      {process.kind === 'deployment' && (
        <FieldGroup
          label="Channels"
          name="channels"
          help={onlyChannels && action.channels.length === 0 ? 'No name yet: it runs for every channel.' : undefined}
        >
          <RadioGroup
            label="Channels"
            value={onlyChannels ? 'only' : 'any'}
            options={[
              { value: 'any', label: 'Any' },
              { value: 'only', label: 'Only these' },
            ]}
            onChange={(next) => {
              setChannelsChosen(next === 'only');
              if (next === 'any')
                getState().edit(`Change the channels of "${action.name}"`, (before) =>
                  setChannels(before, step.id, action.id, []),
                );
            }}
          />
          {onlyChannels && (
            <NameChips
              label="Channels it runs for"
              names={action.channels}
              offers={offers.channels}
              labelOf={(name) => namesOf(model.channels, [name])[0] ?? name}
              unknownNote="not in the model"
              noteOf={expressionNote}
              onChange={(next) =>
                getState().edit(`Change the channels of "${action.name}"`, (before) =>
                  setChannels(before, step.id, action.id, next),
                )
              }
            />
          )}
        </FieldGroup>
      )}
      {showTenants && (
        <FieldGroup label="Tenant tags" name="tenant-tags" help="Empty for every tenant. Written as Set/Tag.">
          <NameChips
            label="Tenant tags"
            names={action.tenantTags}
            offers={offers.tenantTags}
            unknownNote="no tenant has it"
            noteOf={expressionNote}
            onChange={(next) =>
              getState().edit(`Change the tenant tags of "${action.name}"`, (before) =>
                setTenantTags(before, step.id, action.id, next),
              )
            }
          />
        </FieldGroup>
      )}
    </>
  );
}
