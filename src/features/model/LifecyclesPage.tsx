import { useMemo } from 'react';
import { hasName, type Lifecycle, type Phase } from '../../core/index';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { FieldGroup } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { useLineKeys } from '../../ui/useLineKeys';
import styles from './LifecyclesPage.module.css';
import { ModelItemList } from './ModelItemList';
import { namesOf } from './namesOffered';
import { nextName } from './nextName';
import { PhaseLine } from './PhaseLine';
import { useModel, useModelEdits } from './useModel';

/** Lifecycles: through which phases a release goes, and which environments each has. */
export function LifecyclesPage() {
  return (
    <>
      <ModelItemList
        kind="lifecycle"
        isWide
        title="Lifecycles"
        about="A release goes through the phases in order. A phase is done once enough of its environments had a successful deployment."
        empty={<Starter />}
        make={(name): Lifecycle => ({ name, phases: [] })}
      >
        {(lifecycle) => <Phases lifecycle={lifecycle} />}
      </ModelItemList>
      <ProjectLifecycle />
    </>
  );
}

function Starter() {
  const { environments } = useModel();
  const { getState } = useEditorStore();
  const start = () => {
    const phases = environments.map(({ name }): Phase => ({ name, environments: [name] }));
    getState().edit('Add lifecycle Default', {
      model: (model) => ({
        ...model,
        lifecycles: [{ name: 'Default', phases }],
      }),
    });
    getState().notify('Added the lifecycle Default with a phase for each environment.', { undoable: true });
  };
  return (
    <>
      <p>There are no lifecycles: a release can go to every environment at once.</p>
      <Button icon="add" whyNot={environments.length === 0 ? 'There are no environments yet' : null} onClick={start}>
        Start with a phase for each environment
      </Button>
    </>
  );
}

function ProjectLifecycle() {
  const { lifecycles, projectLifecycle } = useModel();
  const { getState } = useEditorStore();
  if (lifecycles.length === 0) return null;
  const choose = (name: string) =>
    getState().edit('Change the lifecycle of the project', {
      model: (model) => ({ ...model, projectLifecycle: name }),
    });
  return (
    <FieldGroup label="Lifecycle of the project" help="For every channel that has none of its own.">
      <Select
        aria-label="Lifecycle of the project"
        value={projectLifecycle ?? lifecycles[0]?.name ?? ''}
        options={[
          ...namesOf(lifecycles).map((name) => ({ value: name, label: name })),
          ...(projectLifecycle === undefined || hasName(namesOf(lifecycles), projectLifecycle)
            ? []
            : [{ value: projectLifecycle, label: `${projectLifecycle} (not in the model)` }]),
        ]}
        onChange={choose}
      />
    </FieldGroup>
  );
}

function Phases({ lifecycle }: { readonly lifecycle: Lifecycle }) {
  const { change } = useModelEdits('lifecycle');
  const { name, phases } = lifecycle;
  const announce = useEditor((state) => state.announce);
  const keys = useLineKeys(useMemo(() => namesOf(phases), [phases]));
  const set = (next: readonly Phase[]) => change(name, 'phases', { phases: next });
  const add = () => {
    const phase = phases.length === 0 ? 'Phase 1' : nextName(`Phase ${phases.length}`, namesOf(phases));
    set([...phases, { name: phase, environments: [] }]);
  };
  return (
    <div className={styles.phases}>
      <ol aria-label={`Phases of ${name}`}>
        {phases.map((phase, at) => (
          <li key={keys[at]}>
            <PhaseLine
              phase={phase}
              of={name}
              onChange={(next) => set(phases.with(at, next))}
              onRemove={() => set(phases.toSpliced(at, 1))}
              taken={namesOf(phases.toSpliced(at, 1))}
              place={{ at, count: phases.length }}
              onMove={(to) => {
                set(phases.toSpliced(at, 1).toSpliced(to, 0, phase));
                announce(`${phase.name} is now ${to + 1}.`);
              }}
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
