import { Checkbox } from '../../ui/Choice';
import { ThingList } from './ThingList';
import { useModelEdits } from './useModel';

/** Environments in the order of promotion. */
export function EnvironmentsPage() {
  const { change } = useModelEdits('environment');
  return (
    <ThingList
      kind="environment"
      title="Environments"
      about="In the order of promotion; the plan has a column for each. Guided failure: a failing step asks a person what to do."
      isOrdered
      make={(name) => ({ name })}
    >
      {(environment) => (
        <Checkbox
          label="Guided failure"
          checked={environment.guidedFailure === true}
          onChange={(guidedFailure) => change(environment.name, 'guided failure', { guidedFailure })}
        />
      )}
    </ThingList>
  );
}
