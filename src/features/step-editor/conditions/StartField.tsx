import {
  type Process,
  propertyNames,
  type StartTrigger,
  type Step,
  setStartTrigger,
  startsWithPrevious,
  startTriggerExpressionOf,
  startTriggerKeyOf,
} from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { RadioGroup, type RadioOption } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { ExpressionField } from '../expression/ExpressionField';
import { type Subject, titleOf } from '../subject';
import { StartsNote } from './StartsNote';
import { choiceOf, oddNote } from './standardValue';

/** When a step starts: after the one before it, together with it, or as an expression says once per run. */
export function StartField({ subject, process }: { readonly subject: Subject; readonly process: Process }) {
  const { step, stepIndex } = subject;
  const { getState } = useEditorStore();
  const previous = process.steps[stepIndex - 1];
  const called = previous === undefined ? null : `${stepIndex} ${previous.name}`;
  const options = startOptions(step, called);
  const start = choiceOf(step.startTrigger, options);
  const expression = startTriggerExpressionOf(step);
  const hasNoEffect = called === null && start !== null && start !== 'StartAfterPrevious';
  const set = (trigger: StartTrigger, text?: string) =>
    void getState().edit(
      `Change the start of "${titleOf(subject)}"`,
      (before) => setStartTrigger(before, step.id, trigger, text),
      { fold: `start ${step.id}` },
    );
  return (
    <>
      <FieldGroup
        label="Start"
        name="start-trigger"
        help={hasNoEffect ? noPrevious : oddNote(step.startTrigger, start)}
      >
        <RadioGroup<StartTrigger> label="Start" value={start} options={options} onChange={(next) => set(next)} />
        {hasNoEffect && (
          <Button look="link" onClick={() => set('StartAfterPrevious')}>
            Set to: after the previous step
          </Button>
        )}
      </FieldGroup>
      {start === 'Variable' && (
        <>
          <ExpressionField
            label="Start expression"
            name="start-expression"
            place={{ step, action: null }}
            help={startTriggerKeyOf(step) === null ? `${whenTrue} ${keyNote}` : whenTrue}
            value={expression}
            onChange={(text) => set('Variable', text)}
          />
          {called !== null && <StartsNote step={step} previous={called} />}
        </>
      )}
    </>
  );
}

/** The ways to start; `previous` is the number and name of the step before, null for the first step. */
function startOptions(step: Step, previous: string | null): readonly RadioOption<StartTrigger>[] {
  return [
    {
      value: 'StartAfterPrevious',
      label: 'After the previous step',
      meaning: previous === null ? 'It is the first step.' : `Starts once ${previous} has ended.`,
    },
    {
      value: 'StartWithPrevious',
      label: `Together with ${previous ?? 'the previous step'}`,
      ...(previous === null ? {} : { meaning: `Runs at the same time as ${previous}.` }),
      disabled: previous === null && !startsWithPrevious(step),
    },
    {
      value: 'Variable',
      label: `Together with ${previous ?? 'the previous step'} if an expression is true`,
      ...(previous === null ? {} : { meaning: 'Decided once, before the run begins. Packages are fetched before it.' }),
      disabled: previous === null && step.startTrigger !== 'Variable',
    },
  ];
}

const noPrevious = 'The first step has no previous step; this has no effect.';
const whenTrue =
  'True starts it together with the previous step. Outputs, statuses and failures of the run are not there yet.';
const keyNote = `Octopus has not published the name of this property; it is written as ${propertyNames.startTriggerExpression}. Look at the step in Octopus once it is saved.`;
