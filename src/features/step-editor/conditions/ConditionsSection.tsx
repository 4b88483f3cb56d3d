import {
  type DeploymentModel,
  type PackageRequirement,
  type Process,
  setDisabled,
  setPackageRequirement,
  setRequired,
} from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { Checkbox, RadioGroup, type RadioOption } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { actionsOf, isDisabled, type Subject, titleOf } from '../subject';
import { NameLists } from './NameLists';
import { RetryFields } from './RetryFields';
import { RunConditionField } from './RunConditionField';
import { StartField } from './StartField';
import { choiceOf, oddNote } from './standardValue';

export interface ConditionsSectionProps {
  readonly subject: Subject;
  readonly process: Process;
  readonly model: DeploymentModel;
  /** Whether the server tries this kind of step again, and stops it after a time. */
}

/** When it runs. What is on the step (run condition, start, packages) is edited there, the rest on the action. */
export function ConditionsSection({ subject, process, model }: ConditionsSectionProps) {
  const { step, action, isChild } = subject;
  const { getState } = useEditorStore();
  const name = titleOf(subject);
  const off = isDisabled(subject);
  const actionId = action === null ? null : action.id;
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
      {!isChild && <StartField subject={subject} process={process} />}
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
