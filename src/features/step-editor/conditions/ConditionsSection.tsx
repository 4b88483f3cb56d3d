import { setDisabled, setRequired } from '../../../core/index';
import { Checkbox } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { useAction, useShown } from '../shownRow';
import { isDisabled } from '../subject';
import { useActionEdit, useRowEdit } from '../useRowEdit';
import { ChannelsField } from './ChannelsField';
import { EnvironmentsField } from './EnvironmentsField';
import { PackageRequirementField } from './PackageRequirementField';
import { RetryFields } from './RetryFields';
import { RunConditionField } from './RunConditionField';
import { StartField } from './StartField';
import { TenantTagsField } from './TenantTagsField';

/** When it runs. What is on the step (run condition, start, packages) is edited there, the rest on the action. */
export function ConditionsSection() {
  const hasAction = useShown(({ action }) => action !== null);
  const isChild = useShown((shown) => shown.isChild);
  const isTemplateUse = useShown(({ step }) => step.processTemplate !== null);
  return (
    <>
      {!isTemplateUse && <EnabledField />}
      {hasAction && (
        <>
          <EnvironmentsField />
          <ChannelsField />
          <TenantTagsField />
        </>
      )}
      <RunConditionField />
      {!isChild && <StartField />}
      {!isChild && <PackageRequirementField />}
      {hasAction && <RequiredField />}
      {hasAction && <RetryFields />}
    </>
  );
}

function EnabledField() {
  const edit = useRowEdit();
  const off = useShown(isDisabled);
  return (
    <FieldGroup label="Enabled" name="enabled">
      <Checkbox
        label={off ? 'Off: it never runs' : 'On'}
        checked={!off}
        onChange={(on) =>
          edit(
            (name) => `${on ? 'Enable' : 'Disable'} "${name}"`,
            (before, stepId, actionId) => setDisabled(before, stepId, actionId, !on),
          )
        }
      />
    </FieldGroup>
  );
}

function RequiredField() {
  const edit = useActionEdit();
  const isRequired = useAction((action) => action.isRequired);
  return (
    <FieldGroup label="Required" name="required">
      <Checkbox
        label="Cannot be left out when deploying"
        checked={isRequired}
        onChange={(on) =>
          edit(
            (name) => `Make "${name}" ${on ? 'required' : 'optional'}`,
            (before, stepId, actionId) => setRequired(before, stepId, actionId, on),
          )
        }
      />
    </FieldGroup>
  );
}
