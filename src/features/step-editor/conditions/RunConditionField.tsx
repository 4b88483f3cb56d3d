import {
  actionExpressionOf,
  type DeploymentModel,
  type RunCondition,
  setActionCondition,
  setRunCondition,
  stepExpressionOf,
} from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { RadioGroup, type RadioOption } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { ResultTable } from '../expression/ResultTable';
import { type Subject, titleOf } from '../subject';
import { GuardedField } from './GuardedField';
import { choiceOf, oddNote } from './standardValue';

const stepChoices: readonly RadioOption<RunCondition>[] = [
  { value: 'Success', label: 'Earlier steps succeeded', meaning: 'Runs unless an earlier step has failed.' },
  { value: 'Failure', label: 'An earlier step failed', meaning: 'Runs only once an earlier step has failed.' },
  { value: 'Always', label: 'Always', meaning: 'Runs whatever happened before.' },
  {
    value: 'Variable',
    label: 'An expression is true',
    meaning: 'The expression alone decides, also after a failure.',
  },
];

const actionChoices: readonly RadioOption<'Success' | 'Variable'>[] = [
  {
    value: 'Success',
    label: 'Earlier actions succeeded',
    meaning: 'Runs unless an earlier action failed on the same target.',
  },
  {
    value: 'Variable',
    label: 'An expression is true',
    meaning: 'The expression alone decides, also after a failure.',
  },
];

/** The run condition of a step, or the condition of a child action, with its expression and what it gives where. */
export function RunConditionField({ subject, model }: { readonly subject: Subject; readonly model: DeploymentModel }) {
  const { step, action, isChild } = subject;
  const { getState } = useEditorStore();
  const name = titleOf(subject);
  const child = isChild ? action : null;
  const choices: readonly RadioOption<RunCondition>[] = child === null ? stepChoices : actionChoices;
  const stored = child?.condition ?? step.condition;
  const condition = choiceOf(stored, choices);
  const expression = child === null ? stepExpressionOf(step) : actionExpressionOf(child);
  const set = (next: RunCondition, text: string) =>
    getState().edit(
      `Change the run condition of "${name}"`,
      (before) =>
        child === null
          ? setRunCondition(before, step.id, next, text)
          : setActionCondition(before, step.id, child.id, next === 'Variable' ? 'Variable' : 'Success', text),
      { fold: `condition ${child?.id ?? step.id}` },
    );
  return (
    <>
      <FieldGroup
        label="Run condition"
        name={isChild ? 'action-condition' : 'run-condition'}
        help={condition === 'Failure' && subject.stepIndex === 0 && !isChild ? noEarlier : oddNote(stored, condition)}
      >
        <RadioGroup<RunCondition>
          label="Run condition"
          value={condition}
          options={choices}
          onChange={(next) => set(next, expression)}
        />
      </FieldGroup>
      {condition === 'Variable' && (
        <GuardedField value={expression} onChange={(text) => set('Variable', text)} place={{ step, action: child }} />
      )}
      {model.environments.length > 0 && condition === 'Variable' && (
        <ResultTable subject={subject} expression={expression} />
      )}
    </>
  );
}

const noEarlier = 'There is no earlier step, so this never runs.';
