import type { ProjectSettings } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Checkbox, RadioGroup } from '../../ui/Choice';
import { FieldGroup } from '../../ui/Field';
import { NameChips } from '../../ui/NameChips';
import { Select } from '../../ui/Select';
import { TitledSection } from '../../ui/TitledSection';
import { namesOf, targetTagsKnown } from './namesOffered';
import { tenantModes } from './tenantModes';
import { useModel } from './useModel';
import { useRunSettings } from './useRunSettings';

const guidedModes = [
  { value: 'EnvironmentDefault', label: 'As the environment says' },
  { value: 'On', label: 'Always' },
  { value: 'Off', label: 'Never' },
] as const;

const scopes = [
  { value: 'All', label: 'All' },
  { value: 'Specified', label: 'Only these' },
  { value: 'FromProjectLifecycles', label: "Those of the project's lifecycles" },
] as const;

/** What the project, or the runbook, decides about each run of the process. */
export function SettingsPage() {
  const process = useEditor(selectProcess);
  const model = useModel();
  const { settings, set } = useRunSettings();
  const isRunbook = process?.kind === 'runbook';
  const skips = settings.skipUnavailable === 'SkipUnavailableMachines';
  return (
    <TitledSection
      id="model-settings"
      title={`Settings of the ${isRunbook ? 'runbook' : 'project'}`}
      about={
        isRunbook
          ? 'They are in the runbook file and are saved with it.'
          : 'They decide in the plan. They are saved to deployment_settings.ocl if that was opened too, otherwise to the model file.'
      }
    >
      {isRunbook && <RunbookEnvironments settings={settings} set={set} offers={namesOf(model.environments)} />}
      <ProjectDisabled />
      <FieldGroup label="Tenants" help="Whether it is deployed for tenants.">
        <Select
          aria-label="Tenants"
          value={settings.tenantMode ?? 'Untenanted'}
          options={tenantModes}
          onChange={(mode) => set({ tenantMode: mode as NonNullable<ProjectSettings['tenantMode']> })}
        />
      </FieldGroup>
      <FieldGroup label="Without targets">
        <Checkbox
          label="Allow a deployment although no step finds a target"
          checked={settings.allowNoTargets === true}
          onChange={(allowNoTargets) => set({ allowNoTargets })}
        />
      </FieldGroup>
      <FieldGroup label="Unavailable targets">
        <Checkbox
          label="Skip targets that are not available, instead of failing"
          checked={skips}
          onChange={(checked) => set({ skipUnavailable: checked ? 'SkipUnavailableMachines' : 'None' })}
        />
        {skips && (
          <NameChips
            field="tags of skipped targets"
            label="Only with these target tags"
            names={settings.skipRoles ?? []}
            offers={targetTagsKnown(model, process)}
            onChange={(skipRoles) => set({ skipRoles })}
          />
        )}
      </FieldGroup>
      <FieldGroup label="Unhealthy targets">
        <Checkbox
          label="Leave unhealthy targets out"
          checked={settings.excludeUnhealthy === true}
          onChange={(excludeUnhealthy) => set({ excludeUnhealthy })}
        />
      </FieldGroup>
      <FieldGroup label="Guided failure" help="Whether a failing step asks a person what to do.">
        <RadioGroup
          label="Guided failure"
          value={settings.guidedFailureDefault ?? 'EnvironmentDefault'}
          options={guidedModes}
          onChange={(guidedFailureDefault) => set({ guidedFailureDefault })}
        />
      </FieldGroup>
    </TitledSection>
  );
}

/** A project says so of all its runs, those of its runbooks too. */
function ProjectDisabled() {
  const isDisabled = useModel().settings.projectDisabled === true;
  const { getState } = useEditorStore();
  const set = (projectDisabled: boolean) =>
    getState().edit(`${projectDisabled ? 'Disable' : 'Enable'} the project`, {
      model: (now) => ({ ...now, settings: { ...now.settings, projectDisabled } }),
    });
  return (
    <FieldGroup label="Project">
      <Checkbox label="Disabled: nothing in it is deployed or run" checked={isDisabled} onChange={set} />
    </FieldGroup>
  );
}

interface RunbookEnvironmentsProps {
  readonly settings: ProjectSettings;
  readonly set: (change: ProjectSettings) => void;
  readonly offers: readonly string[];
}

function RunbookEnvironments({ settings, set, offers }: RunbookEnvironmentsProps) {
  return (
    <FieldGroup label="Environments" help="Where the runbook may run.">
      <RadioGroup
        label="Environments"
        value={settings.environmentScope ?? 'All'}
        options={scopes}
        onChange={(environmentScope) => set({ environmentScope })}
      />
      {settings.environmentScope === 'Specified' && (
        <NameChips
          field="environments of the runbook"
          label="Environments of the runbook"
          names={settings.runbookEnvironments ?? []}
          offers={offers}
          unknownNote="not in the model"
          onChange={(runbookEnvironments) => set({ runbookEnvironments })}
        />
      )}
    </FieldGroup>
  );
}
