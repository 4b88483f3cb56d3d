import { useState } from 'react';
import {
  type Action,
  type DeploymentModel,
  namesOf,
  type Process,
  type Step,
  setChannels,
  setEnvironments,
  setTenantTags,
} from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { RadioGroup } from '../../ui/Choice';
import { FieldGroup } from '../../ui/Field';
import { NameChips } from '../../ui/NameChips';
import { namesInUse } from './namesInUse';

type Mode = 'all' | 'only' | 'except';

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
  const [chosen, setChosen] = useState<Mode | null>(null);
  const [channelsChosen, setChannelsChosen] = useState(false);
  const stored = modeOf(action);
  const mode = stored === 'all' && chosen !== null ? chosen : stored;
  const set = (next: Mode, names: readonly string[]) =>
    getState().edit(`Change the environments of "${action.name}"`, (before) =>
      setEnvironments(before, step.id, action.id, next, names),
    );
  const names = mode === 'except' ? action.excludedEnvironments : action.environments;
  const onlyChannels = action.channels.length > 0 || channelsChosen;
  const showTenants = model.tenants.length > 0 || action.tenantTags.length > 0;
  return (
    <>
      <FieldGroup label="Environments" name="environments" help={environmentsHelp(action, mode, names)}>
        <RadioGroup<Mode>
          label="Environments"
          value={mode}
          options={[
            { value: 'all', label: 'All' },
            { value: 'only', label: 'Only these' },
            { value: 'except', label: 'All except these' },
          ]}
          onChange={(next) => {
            setChosen(next === 'all' ? null : next);
            if (next === 'all' || names.length > 0) set(next, next === 'all' ? [] : names);
          }}
        />
        {mode !== 'all' && (
          <NameChips
            label={mode === 'only' ? 'Environments it runs in' : 'Environments it does not run in'}
            names={names}
            offers={offers.environments}
            labelOf={(name) => namesOf(model.environments, [name])[0] ?? name}
            unknownNote="not in the model"
            onChange={(next) => {
              setChosen(mode);
              set(next.length === 0 ? 'all' : mode, next);
            }}
          />
        )}
      </FieldGroup>
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

function environmentsHelp(action: Action, mode: Mode, names: readonly string[]): string | undefined {
  if (mode === 'only' && action.excludedEnvironments.length > 0)
    return `The file also excludes ${action.excludedEnvironments.join(', ')}; that is kept.`;
  return mode !== 'all' && names.length === 0 ? 'No name yet: it runs in all environments.' : undefined;
}

function modeOf(action: Action): Mode {
  if (action.environments.length > 0) return 'only';
  return action.excludedEnvironments.length > 0 ? 'except' : 'all';
}
