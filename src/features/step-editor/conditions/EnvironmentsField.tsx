import { useState } from 'react';
import {
  type Action,
  type DeploymentModel,
  namesOf,
  type Step,
  setEnvironmentLists,
  setEnvironments,
} from '../../../core/index';
import { environmentClash } from '../../../rows/environmentClash';
import { useEditorStore } from '../../../state/useEditor';
import { RadioGroup } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { NameChips } from '../../../ui/NameChips';
import { TextInput } from '../../../ui/TextInput';
import { expressionNote } from './expressionNote';

type Mode = 'all' | 'only' | 'except';

export interface EnvironmentsFieldProps {
  readonly step: Step;
  readonly action: Action;
  readonly model: DeploymentModel;
  /** Names as the file writes them. */
  readonly offers: readonly string[];
}

/** All environments, only some, all but some, or both lists where the file has both. */
export function EnvironmentsField({ step, action, model, offers }: EnvironmentsFieldProps) {
  const { getState } = useEditorStore();
  // Choosing "Only these" restricts nothing until the first name is there, and that is not in the file.
  const [chosen, setChosen] = useState<Mode | null>(null);
  const stored = modeOf(action);
  const mode = stored === 'all' && chosen !== null ? chosen : stored;
  const hasBoth = action.environments.length > 0 && action.excludedEnvironments.length > 0;
  const title = `Change the environments of "${action.name}"` as const;
  const setMode = (next: Mode) => {
    setChosen(next === 'all' ? null : next);
    // With one list its names move over; with two, the one that was asked for stays.
    const names = hasBoth ? listOf(action, next) : [...action.environments, ...action.excludedEnvironments];
    if (next === 'all' || names.length > 0)
      getState().edit(title, (before) =>
        setEnvironments(before, step.id, action.id, next, next === 'all' ? [] : names),
      );
  };
  const setLists = (lists: Parameters<typeof setEnvironmentLists>[3]) => {
    setChosen(mode);
    const fold = 'environmentsVariable' in lists ? { fold: `environments variable ${action.id}` } : {};
    getState().edit(title, (before) => setEnvironmentLists(before, step.id, action.id, lists), fold);
  };
  const shared = { offers, unknownNote: 'not in the model', noteOf: expressionNote } as const;
  const labelOf = (name: string) => namesOf(model.environments, [name])[0] ?? name;
  const variable = action.environmentsVariable;
  return (
    <FieldGroup
      label="Environments"
      name="environments"
      help={helpOf(action, mode)}
      error={environmentClash(action, labelOf)}
    >
      <RadioGroup<Mode> label="Environments" value={mode} options={modes} onChange={setMode} />
      {mode === 'only' && (
        <NameChips
          {...shared}
          label="Environments it runs in"
          labelOf={labelOf}
          names={action.environments}
          onChange={(environments) => setLists({ environments })}
        />
      )}
      {hasBoth && <p>except</p>}
      {(mode === 'except' || hasBoth) && (
        <NameChips
          {...shared}
          label="Environments it does not run in"
          labelOf={labelOf}
          names={action.excludedEnvironments}
          onChange={(excludedEnvironments) => setLists({ excludedEnvironments })}
        />
      )}
      {variable !== null && (
        <>
          <p>The file also takes environments from a variable; its value decides in the plan:</p>
          <TextInput
            code
            aria-label="Variable with environments"
            value={variable}
            onChange={(text) => setLists({ environmentsVariable: text })}
          />
        </>
      )}
    </FieldGroup>
  );
}

const modes = [
  { value: 'all', label: 'All' },
  { value: 'only', label: 'Only these' },
  { value: 'except', label: 'All except these' },
] as const;

function modeOf(action: Action): Mode {
  if (action.environments.length > 0) return 'only';
  return action.excludedEnvironments.length > 0 ? 'except' : 'all';
}

function listOf(action: Action, mode: Mode): readonly string[] {
  if (mode === 'all') return [];
  return mode === 'only' ? action.environments : action.excludedEnvironments;
}

function helpOf(action: Action, mode: Mode): string | undefined {
  return mode !== 'all' && listOf(action, mode).length === 0 ? 'No name yet: it runs in all environments.' : undefined;
}
