import {
  type DeploymentModel,
  type PackageRequirement,
  type Process,
  type StartTrigger,
  type Step,
  setDisabled,
  setPackageRequirement,
  setRequired,
  setStartTrigger,
  startsWithPrevious,
} from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Checkbox, RadioGroup, type RadioOption } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { actionsOf, isDisabled, type Subject, titleOf } from '../subject';
import { NameLists } from './NameLists';
import { RetryFields } from './RetryFields';
import { RunConditionField } from './RunConditionField';
import { choiceOf, oddNote } from './standardValue';

export interface ConditionsSectionProps {
  readonly subject: Subject;
  readonly process: Process;
  readonly model: DeploymentModel;
  /** Whether the server tries this kind of step again, and stops it after a time. */
}

/** When it runs. What is on the step (run condition, start, packages) is edited there, the rest on the action. */
export function ConditionsSection({ subject, process, model }: ConditionsSectionProps) {
  const { step, stepIndex, action, isChild } = subject;
  const { getState } = useEditorStore();
  const name = titleOf(subject);
  const off = isDisabled(subject);
  const previous = process.steps[stepIndex - 1];
  const actionId = action === null ? null : action.id;
  const starts = startOptions(step, previous === undefined ? null : `${stepIndex} ${previous.name}`);
  const start = choiceOf(step.startTrigger, starts);
  const packages = choiceOf(step.packageRequirement, packageOptions);
  return (
    <>
      {step.processTemplate === null && (
        <FieldGroup label="Enabled" name="enabled">
          <Checkbox
            label={off ? 'Off: it never runs' : 'On'}
            checked={!off}
            onChange={(on) =>
              getState().edit(`${on ? 'Enable' : 'Disable'} "${name}"`, (before) =>
                setDisabled(before, step.id, isChild ? actionId : null, !on),
              )
            }
          />
        </FieldGroup>
      )}
      {action !== null && <NameLists step={step} action={action} process={process} model={model} />}
      <RunConditionField subject={subject} model={model} />
      {!isChild && (
        <FieldGroup
          label="Start"
          name="start-trigger"
          help={previous === undefined && startsWithPrevious(step) ? noPrevious : oddNote(step.startTrigger, start)}
        >
          <RadioGroup<StartTrigger>
            label="Start"
            value={start}
            options={starts}
            onChange={(trigger) =>
              getState().edit(`Change the start of "${name}"`, (before) => setStartTrigger(before, step.id, trigger))
            }
          />
          {previous === undefined && startsWithPrevious(step) && (
            <Button
              look="link"
              onClick={() =>
                void getState().edit(`Change the start of "${name}"`, (before) =>
                  setStartTrigger(before, step.id, 'StartAfterPrevious'),
                )
              }
            >
              Set to: after the previous step
            </Button>
          )}
        </FieldGroup>
      )}
      {!isChild && (
        <FieldGroup label="Packages" name="package-requirement" help={oddNote(step.packageRequirement, packages)}>
          <RadioGroup<PackageRequirement>
            label="Package requirement"
            value={packages}
            options={packageOptions}
            onChange={(requirement) =>
              getState().edit(`Change the package requirement of "${name}"`, (before) =>
                setPackageRequirement(before, step.id, requirement),
              )
            }
          />
        </FieldGroup>
      )}
      {action !== null && (
        <FieldGroup label="Required" name="required">
          <Checkbox
            label="Cannot be left out when deploying"
            checked={actionsOf(subject).every((each) => each.isRequired)}
            onChange={(on) =>
              getState().edit(`Make "${name}" ${on ? 'required' : 'optional'}`, (before) =>
                setRequired(before, step.id, action.id, on),
              )
            }
          />
        </FieldGroup>
      )}
      {action !== null && <RetryFields step={step} action={action} />}
    </>
  );
}

const packageOptions: readonly RadioOption<PackageRequirement>[] = [
  {
    value: 'LetOctopusDecide',
    label: 'Let Octopus decide',
    meaning: 'Packages are fetched just before the first step that needs one.',
  },
  {
    value: 'BeforePackageAcquisition',
    label: 'Before packages are fetched',
    meaning: 'Packages are fetched only after this step.',
  },
  {
    value: 'AfterPackageAcquisition',
    label: 'After packages are fetched',
    meaning: 'Packages are fetched before this step, whether it needs one or not.',
  },
];

/** The two ways to start; `previous` is the number and name of the step before, null for the first step. */
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
  ];
}

const noPrevious = 'The first step has no previous step; this has no effect.';
