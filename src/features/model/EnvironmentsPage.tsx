import { counted, hasName, listed } from '../../core/index';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { EnvironmentKind } from './EnvironmentKind';
import { ModelItemList } from './ModelItemList';
import styles from './ModelItemList.module.css';
import { useModel, useModelEdits } from './useModel';

/** Environments in the order of promotion. */
export function EnvironmentsPage() {
  const { change } = useModelEdits('environment');
  return (
    <ModelItemList
      kind="environment"
      title="Environments"
      about="In the order of promotion; the plan has a column for each. Guided failure: a failing step asks a person what to do. A parent holds the scopes of the ephemeral environments below it and is never deployed to."
      empty={<Starter />}
      isOrdered
      isWide
      make={(name) => ({ name })}
    >
      {(environment) => (
        <>
          <Checkbox
            label="Guided failure"
            checked={environment.guidedFailure === true}
            onChange={(guidedFailure) => change(environment.name, 'guided failure', { guidedFailure })}
          />
          <EnvironmentKind environment={environment} />
          <TargetCount environment={environment.name} />
        </>
      )}
    </ModelItemList>
  );
}

const commonNames = ['Development', 'Test', 'Production'];

function Starter() {
  const { getState } = useEditorStore();
  const start = () => {
    getState().edit('Add Development, Test and Production', {
      model: (model) => ({
        ...model,
        environments: commonNames.map((name) => ({ name })),
      }),
    });
    getState().notify('Added Development, Test and Production.', { undoable: true });
  };
  return (
    <>
      <p>There are no environments yet. The plan needs at least one: it says for each which steps run there.</p>
      <Button icon="add" onClick={start}>
        Start with {listed(commonNames)}
      </Button>
    </>
  );
}

/** How many targets an environment has; leads to them. */
function TargetCount({ environment }: { readonly environment: string }) {
  const { targets } = useModel();
  const changeView = useEditor((state) => state.changeView);
  const count = targets.filter(({ environments }) => hasName(environments, environment)).length;
  const show = () => changeView({ part: 'targets', field: environment });
  return (
    <span className={styles.counted}>
      {count === 0 ? (
        'No targets'
      ) : (
        <Button look="link" onClick={show} aria-label={`Targets of ${environment}`}>
          {counted(count, 'target')}
        </Button>
      )}
    </span>
  );
}
