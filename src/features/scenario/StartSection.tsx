import { type RunChoices, type StartedBy, setRunChoice, starterOf } from '../../core/index';
import { CommitInput } from '../../ui/CommitInput';
import { Field } from '../../ui/Field';
import { MomentInput } from '../../ui/MomentInput';
import { Select } from '../../ui/Select';
import type { SectionProps } from './sectionProps';

const starters: readonly { readonly value: StartedBy; readonly label: string }[] = [
  { value: 'Person', label: 'A person' },
  { value: 'DeploymentTargetTrigger', label: 'A deployment target trigger' },
  { value: 'ScheduledTrigger', label: 'A scheduled trigger' },
  { value: 'LifecycleAutomatic', label: 'The lifecycle, automatically' },
  { value: 'ReleaseCreated', label: 'A new release, automatically' },
  { value: 'ParentDeployment', label: 'The deployment of another project' },
  { value: 'OtherAutomatic', label: 'Something else automatic' },
];

/** When and by whom the run is started, which decides about deployment freezes (F-02, F-05). */
export function StartSection({ scenario, edit }: Pick<SectionProps, 'scenario' | 'edit'>) {
  const { startsAt, startedBy, trigger, freezeOverride } = scenario.run ?? {};
  const set = <K extends keyof RunChoices>(label: string, key: K, value: RunChoices[K] | undefined) =>
    edit(label, (old) => setRunChoice(old, key, value));
  const assumed = starterOf(trigger === undefined ? {} : { trigger });
  return (
    <>
      <Field label="Starts at" name="starts-at" help="Decides about deployment freezes. Empty: no freeze is checked.">
        {(ties) => (
          <MomentInput
            {...ties}
            field="start of the run"
            label="Starts at"
            value={startsAt}
            isOptional
            onChange={(moment) => set('start time', 'startsAt', moment)}
          />
        )}
      </Field>
      <Field label="Started by">
        {(ties) => (
          <Select
            {...ties}
            value={startedBy ?? assumed}
            options={starters}
            onChange={(next) => set('who starts it', 'startedBy', next === assumed ? undefined : (next as StartedBy))}
          />
        )}
      </Field>
      <Field
        label="Reason to override a freeze"
        help="Only a person can give one. Empty: an active freeze blocks the run."
      >
        {(ties) => (
          <CommitInput
            {...ties}
            field="reason of the override"
            value={freezeOverride?.reason ?? ''}
            onCommit={(text) => {
              set('override of freezes', 'freezeOverride', text.trim() === '' ? undefined : { reason: text.trim() });
              return null;
            }}
          />
        )}
      </Field>
    </>
  );
}
