import type { Lifecycle, Phase } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { FieldGroup } from '../../ui/Field';
import { Select } from '../../ui/Select';
import styles from './LifecyclesPage.module.css';
import { namesOf } from './namesOffered';
import { PhaseLine } from './PhaseLine';
import { ThingList } from './ThingList';
import { useModel, useModelEdits } from './useModel';

/** Lifecycles: through which phases a release goes, and which environments each has. */
export function LifecyclesPage() {
  return (
    <>
      <ThingList
        kind="lifecycle"
        title="Lifecycles"
        about="A release goes through the phases in order. A phase is done once enough of its environments had a successful deployment."
        make={(name): Lifecycle => ({ name, phases: [] })}
      >
        {(lifecycle) => <Phases lifecycle={lifecycle} />}
      </ThingList>
      <ProjectLifecycle />
    </>
  );
}

function ProjectLifecycle() {
  const { lifecycles, projectLifecycle } = useModel();
  const { getState } = useEditorStore();
  if (lifecycles.length === 0) return null;
  const choose = (name: string) =>
    getState().editModel('Model: lifecycle of the project', (model) => ({ ...model, projectLifecycle: name }));
  return (
    <FieldGroup label="Lifecycle of the project" help="For every channel that has none of its own.">
      <Select
        aria-label="Lifecycle of the project"
        value={projectLifecycle ?? lifecycles[0]?.name ?? ''}
        options={namesOf(lifecycles).map((name) => ({ value: name, label: name }))}
        onChange={choose}
      />
    </FieldGroup>
  );
}

function Phases({ lifecycle }: { readonly lifecycle: Lifecycle }) {
  const { change } = useModelEdits('lifecycle');
  const { name, phases } = lifecycle;
  const set = (next: readonly Phase[]) => change(name, 'phases', { phases: next });
  const add = () => set([...phases, { name: `Phase ${phases.length + 1}`, environments: [] }]);
  return (
    <div className={styles.phases}>
      <ol aria-label={`Phases of ${name}`}>
        {phases.map((phase, at) => (
          // A phase has no key of its own; its place is what it is.
          // biome-ignore lint/suspicious/noArrayIndexKey: phases are known by their place
          <li key={at}>
            <PhaseLine
              phase={phase}
              of={name}
              onChange={(next) => set(phases.with(at, next))}
              onRemove={() => set(phases.toSpliced(at, 1))}
              onMoveUp={at === 0 ? null : () => set(phases.toSpliced(at, 1).toSpliced(at - 1, 0, phase))}
            />
          </li>
        ))}
      </ol>
      <Button icon="add" onClick={add}>
        Add phase
      </Button>
    </div>
  );
}
