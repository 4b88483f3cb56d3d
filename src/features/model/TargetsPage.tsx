import { sampleTargets, type Target } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { NameListField } from '../../ui/NameListField';
import { Select } from '../../ui/Select';
import { namesOf, rolesKnown } from './namesOffered';
import { TargetTenants } from './TargetTenants';
import { ThingList } from './ThingList';
import styles from './ThingList.module.css';
import { useModel, useModelEdits } from './useModel';

const healths = [
  { value: 'Healthy', label: 'Healthy' },
  { value: 'HasWarnings', label: 'Healthy with warnings' },
  { value: 'Unhealthy', label: 'Unhealthy' },
  { value: 'Unavailable', label: 'Unavailable' },
  { value: 'Unknown', label: 'Unknown' },
] as const;

/** Deployment targets: where steps with target tags run. */
export function TargetsPage() {
  return (
    <ThingList
      kind="target"
      title="Targets"
      about="Machines and services that steps run on. A step runs on the targets of the environment that have one of its target tags."
      make={(name): Target => ({ name, environments: [], roles: [] })}
      actions={<SampleTargets />}
    >
      {(target) => <TargetSettings target={target} />}
    </ThingList>
  );
}

function TargetSettings({ target }: { readonly target: Target }) {
  const model = useModel();
  const process = useEditor(selectProcess);
  const { change } = useModelEdits('target');
  const { name } = target;
  return (
    <>
      <NameListField
        label="Environments"
        of={name}
        names={target.environments}
        offers={namesOf(model.environments)}
        unknownNote="not in the model"
        onChange={(environments) => change(name, 'environments', { environments })}
      />
      <NameListField
        label="Target tags"
        of={name}
        names={target.roles}
        offers={rolesKnown(model, process)}
        onChange={(roles) => change(name, 'target tags', { roles })}
      />
      <div className={styles.state}>
        <Select
          aria-label={`Health of ${name}`}
          value={target.health ?? 'Healthy'}
          options={healths}
          onChange={(health) => change(name, 'health', { health: health as NonNullable<Target['health']> })}
        />
        <Checkbox
          label="Disabled"
          checked={target.disabled === true}
          onChange={(disabled) => change(name, 'disabling', { disabled })}
        />
      </div>
      {model.tenants.length > 0 && <TargetTenants target={target} />}
    </>
  );
}

function SampleTargets() {
  const store = useEditorStore();
  const model = useModel();
  const process = useEditor(selectProcess);
  const missing = process === null ? [] : sampleTargets(model, process);
  const add = () => {
    const { editModel, notify } = store.getState();
    editModel(`Model: add ${missing.length} sample targets`, (now) => ({
      ...now,
      targets: [...now.targets, ...missing],
    }));
    notify(`Added ${missing.length} sample ${missing.length === 1 ? 'target' : 'targets'}.`, { undoable: true });
  };
  return (
    <Button
      whyNot={missing.length === 0 ? 'Each target tag of the process has a target in every environment' : null}
      onClick={add}
    >
      Create sample targets for each tag
    </Button>
  );
}
