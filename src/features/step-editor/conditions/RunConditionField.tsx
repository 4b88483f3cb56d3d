import {
  actionExpressionOf,
  type RunCondition,
  setActionCondition,
  setRunCondition,
  stepExpressionOf,
} from '../../../core/index';
import { RadioGroup, type RadioOption } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { ResultTable } from '../expression/ResultTable';
import { type Shown, useShown } from '../shownRow';
import { useRowEdit } from '../useRowEdit';
import { GuardedField } from './GuardedField';
import { choiceOf, notOfferedNote } from './standardValue';

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
export function RunConditionField() {
  const edit = useRowEdit();
  const isChild = useShown((shown) => shown.isChild);
  const isFirst = useShown(({ stepIndex }) => stepIndex === 0);
  const hasEnvironments = useShown(({ content }) => content.model.environments.length > 0);
  const stored = useShown(conditionOf);
  const expression = useShown(expressionOf);
  const choices: readonly RadioOption<RunCondition>[] = isChild ? actionChoices : stepChoices;
  const condition = choiceOf(stored, choices);
  const set = (next: RunCondition, text: string) =>
    edit(
      (name) => `Change the run condition of "${name}"`,
      (before, stepId, actionId) =>
        actionId === null
          ? setRunCondition(before, stepId, next, text)
          : setActionCondition(before, stepId, actionId, next === 'Variable' ? 'Variable' : 'Success', text),
      'condition',
    );
  return (
    <>
      <FieldGroup
        label="Run condition"
        name={isChild ? 'action-condition' : 'run-condition'}
        help={condition === 'Failure' && isFirst && !isChild ? noEarlier : notOfferedNote(stored, condition)}
      >
        <RadioGroup<RunCondition>
          label="Run condition"
          value={condition}
          options={choices}
          onChange={(next) => set(next, expression)}
        />
      </FieldGroup>
      {condition === 'Variable' && <GuardedField value={expression} onChange={(text) => set('Variable', text)} />}
      {hasEnvironments && condition === 'Variable' && <ResultTable expression={expression} />}
    </>
  );
}

function conditionOf({ step, action, isChild }: Shown) {
  return isChild && action !== null ? action.condition : step.condition;
}

function expressionOf({ step, action, isChild }: Shown): string {
  return isChild && action !== null ? actionExpressionOf(action) : stepExpressionOf(step);
}

const noEarlier = 'There is no earlier step, so this never runs.';
