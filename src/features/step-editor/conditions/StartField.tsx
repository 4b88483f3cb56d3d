import {
  propertyNames,
  type StartTrigger,
  setStartTrigger,
  startTriggerExpressionOf,
  startTriggerKeyOf,
} from '../../../core/index';
import { Button } from '../../../ui/Button';
import { RadioGroup, type RadioOption } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { ExpressionField } from '../expression/ExpressionField';
import { useShown } from '../shownRow';
import { useRowEdit } from '../useRowEdit';
import { StartsNote } from './StartsNote';
import { choiceOf, notOfferedNote } from './standardValue';

/** When a step starts: after the one before it, together with it, or as an expression says once per run. */
export function StartField() {
  const edit = useRowEdit();
  const stored = useShown(({ step }) => step.startTrigger);
  const previous = useShown(({ stepIndex, content }) => {
    const before = content.process.steps[stepIndex - 1];
    return before === undefined ? null : `${stepIndex} ${before.name}`;
  });
  const options = startOptions(stored, previous);
  const start = choiceOf(stored, options);
  const expression = useShown(({ step }) => startTriggerExpressionOf(step));
  const hasKey = useShown(({ step }) => startTriggerKeyOf(step) !== null);
  const hasNoEffect = previous === null && start !== null && start !== 'StartAfterPrevious';
  const set = (trigger: StartTrigger, text?: string) =>
    void edit(
      (name) => `Change the start of "${name}"`,
      (before, stepId) => setStartTrigger(before, stepId, trigger, text),
      'start',
    );
  return (
    <>
      <FieldGroup label="Start" name="start-trigger" help={hasNoEffect ? noPrevious : notOfferedNote(stored, start)}>
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
            help={hasKey ? whenTrue : `${whenTrue} ${keyNote}`}
            value={expression}
            onChange={(text) => set('Variable', text)}
          />
          {previous !== null && <StartsNote previous={previous} />}
        </>
      )}
    </>
  );
}

/** The ways to start; `previous` is the number and name of the step before, null for the first step. */
function startOptions(stored: string, previous: string | null): readonly RadioOption<StartTrigger>[] {
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
      disabled: previous === null && stored !== 'StartWithPrevious',
    },
    {
      value: 'Variable',
      label: `Together with ${previous ?? 'the previous step'} if an expression is true`,
      ...(previous === null ? {} : { meaning: 'Decided once, before the run begins. Packages are fetched before it.' }),
      disabled: previous === null && stored !== 'Variable',
    },
  ];
}

const noPrevious = 'The first step has no previous step; this has no effect.';
const whenTrue =
  'True starts it together with the previous step. Outputs, statuses and failures of the run are not there yet.';
const keyNote = `Octopus has not published the name of this property; it is written as ${propertyNames.startTriggerExpression}. Check the step in Octopus after saving.`;
