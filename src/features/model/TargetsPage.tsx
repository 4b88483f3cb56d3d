import { hasName, sampleTargets, type Target, targetTagCoverage } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { NameListField } from '../../ui/NameListField';
import { Select } from '../../ui/Select';
import { ModelItemList } from './ModelItemList';
import styles from './ModelItemList.module.css';
import { namesOf, targetTagsKnown } from './namesOffered';
import { nextName } from './nextName';
import { TargetTagTable } from './TargetTagTable';
import { TargetTenants } from './TargetTenants';
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
  const { add, change } = useModelEdits('target');
  const { targets } = useModel();
  const firstStep = useEditor((state) => selectProcess(state)?.steps[0]?.name);
  const duplicate = (target: Target) => {
    add({ ...target, name: nextName(target.name, namesOf(targets)) });
  };
  return (
    <ModelItemList
      kind="target"
      title="Targets"
      about="Machines and services that steps run on. A step runs on the targets of the environment that have one of its target tags."
      empty={
        <p>
          There are no targets yet. Steps that run on target tags run nowhere until one has their tag. Sample targets
          are enough to try a plan; the server's list of machines can be imported.
        </p>
      }
      columns={['Name', 'Environments', 'Target tags', 'Health']}
      make={(name): Target => ({ name, environments: [], roles: [] })}
      above={<TargetTagTable />}
      entriesOf={(target) => [
        { label: 'Duplicate', onSelect: () => duplicate(target) },
        {
          kind: 'check',
          label: 'Created by a step of the run',
          checked: target.appearsAfter !== undefined,
          onSelect: () =>
            change(target.name, 'origin', { appearsAfter: target.appearsAfter === undefined ? firstStep : undefined }),
        },
      ]}
      actions={<SampleTargets />}
    >
      {(target) => <TargetSettings target={target} />}
    </ModelItemList>
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
        offers={targetTagsKnown(model, process)}
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
          onChange={(disabled) => change(name, 'state', { disabled })}
        />
      </div>
      {target.appearsAfter !== undefined && <MadeBy target={target} appearsAfter={target.appearsAfter} />}
      {(model.tenants.length > 0 || target.tenantMode !== undefined) && <TargetTenants target={target} />}
    </>
  );
}

function MadeBy({ target, appearsAfter }: { readonly target: Target; readonly appearsAfter: string }) {
  const { change } = useModelEdits('target');
  const steps = useEditor(selectProcess)?.steps ?? [];
  const isThere = hasName(namesOf(steps), appearsAfter);
  return (
    <Select
      aria-label={`Step that creates ${target.name}`}
      value={isThere ? (steps.find((step) => hasName([step.name], appearsAfter))?.name ?? appearsAfter) : appearsAfter}
      options={[
        ...(isThere ? [] : [{ value: appearsAfter, label: `${appearsAfter} (not in the process)` }]),
        ...steps.map((step, at) => ({ value: step.name, label: `Created by ${at + 1} ${step.name}` })),
      ]}
      onChange={(step) => change(target.name, 'origin', { appearsAfter: step })}
    />
  );
}

function SampleTargets() {
  const store = useEditorStore();
  const model = useModel();
  const process = useEditor(selectProcess);
  const missing = process === null ? [] : sampleTargets(model, process);
  const whyNot =
    model.environments.length === 0
      ? 'There are no environments yet'
      : process === null || targetTagCoverage(model, process).length === 0
        ? 'No step of the process asks for a target tag'
        : missing.length === 0
          ? 'Each target tag of the process has a target in every environment'
          : null;
  const add = () => {
    const { edit, notify } = store.getState();
    edit(`Add ${missing.length} sample ${missing.length === 1 ? 'target' : 'targets'}`, {
      model: (now) => ({
        ...now,
        targets: [...now.targets, ...missing],
      }),
    });
    notify(`Added ${missing.length} sample ${missing.length === 1 ? 'target' : 'targets'}.`, { undoable: true });
  };
  return (
    <Button whyNot={whyNot} onClick={add}>
      Create sample targets for each tag
    </Button>
  );
}
