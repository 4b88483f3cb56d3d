import { useState } from 'react';
import { type Action, namesOf, setEnvironmentLists, setEnvironments } from '../../../core/index';
import { environmentClash } from '../../../rows/environmentClash';
import { RadioGroup } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { NameChips } from '../../../ui/NameChips';
import { TextInput } from '../../../ui/TextInput';
import { useFocusNewField } from '../../../ui/useFocusNewField';
import { expressionNote } from '../expression/expressionNote';
import { environmentsInUse } from '../namesInUse';
import { useAction, useShown } from '../shownRow';
import { useActionEdit } from '../useRowEdit';

type Mode = 'all' | 'only' | 'except';

type Lists = Pick<Action, 'environments' | 'excludedEnvironments' | 'environmentsVariable'>;

/** All environments, only some, all but some, or both lists where the file has both. */
export function EnvironmentsField() {
  const edit = useActionEdit();
  const action = useAction(({ environments, excludedEnvironments, environmentsVariable }) => ({
    ...{ environments, excludedEnvironments, environmentsVariable },
  }));
  const offers = useShown(({ content }) => environmentsInUse(content.process, content.model));
  const known = useShown(({ content }) => content.model.environments);
  // Choosing "Only these" restricts nothing until the first name is added, and the file cannot hold that state.
  const [chosen, setChosen] = useState<Mode | null>(null);
  const [field, goOn] = useFocusNewField();
  const stored = modeOf(action);
  const mode = stored === 'all' && chosen !== null ? chosen : stored;
  const hasBoth = action.environments.length > 0 && action.excludedEnvironments.length > 0;
  const title = (name: string) => `Change the environments of "${name}"` as const;
  const setMode = (next: Mode) => {
    setChosen(next === 'all' ? null : next);
    // With one list its names move to the new one; with two, the chosen one stays.
    const names = hasBoth ? listOf(action, next) : [...action.environments, ...action.excludedEnvironments];
    if (next === 'all' || names.length > 0)
      edit(title, (before, stepId, actionId) =>
        setEnvironments(before, stepId, actionId, next, next === 'all' ? [] : names),
      );
  };
  const setLists = (lists: Parameters<typeof setEnvironmentLists>[3]) => {
    setChosen(mode);
    edit(
      title,
      (before, stepId, actionId) => setEnvironmentLists(before, stepId, actionId, lists),
      'environmentsVariable' in lists ? 'environments variable' : undefined,
    );
  };
  const shared = { offers, unknownNote: 'not in the model', noteOf: expressionNote } as const;
  const labelOf = (name: string) => namesOf(known, [name])[0] ?? name;
  const variable = action.environmentsVariable;
  return (
    <FieldGroup
      label="Environments"
      name="environments"
      help={helpOf(action, mode)}
      error={environmentClash(action, labelOf)}
    >
      <RadioGroup<Mode> label="Environments" value={mode} options={modes} onChange={setMode} onPointed={goOn} />
      <div ref={field}>
        {mode === 'only' && (
          <NameChips
            field="environments"
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
            field="excluded environments"
            {...shared}
            label="Environments it does not run in"
            labelOf={labelOf}
            names={action.excludedEnvironments}
            onChange={(excludedEnvironments) => setLists({ excludedEnvironments })}
          />
        )}
      </div>
      {variable !== null && (
        <>
          <p>The file also takes environments from a variable; its value decides in the plan:</p>
          <TextInput
            code
            letterFirst
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

function modeOf(action: Lists): Mode {
  if (action.environments.length > 0) return 'only';
  return action.excludedEnvironments.length > 0 ? 'except' : 'all';
}

function listOf(action: Lists, mode: Mode): readonly string[] {
  if (mode === 'all') return [];
  return mode === 'only' ? action.environments : action.excludedEnvironments;
}

function helpOf(action: Lists, mode: Mode): string | undefined {
  return mode !== 'all' && listOf(action, mode).length === 0 ? 'No name yet: it runs in all environments.' : undefined;
}
