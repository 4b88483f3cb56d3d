import { type Action, knownActionType, setWhere, targetTagsOf, windowSizeOf } from '../../../core/index';
import { RadioGroup } from '../../../ui/Choice';
import { FieldGroup } from '../../../ui/Field';
import { useAction, useShown } from '../shownRow';
import { useActionEdit } from '../useRowEdit';
import { InheritedTags } from './InheritedTags';
import { canUseWorkerPool, placesFor } from './placesFor';
import { RollingField } from './RollingField';
import { TargetTagsField } from './TargetTagsField';
import { WorkerPoolField } from './WorkerPoolField';
import { placeChoices, whereOf } from './whereChoices';

/** Targets or worker, target tags, rolling window, worker pool. Tags and window are on the step, for all its actions. */
export function WhereSection() {
  const hasAction = useShown(({ action }) => action !== null);
  const isChild = useShown((shown) => shown.isChild);
  const canRoll = useShown(({ step }) => targetTagsOf(step).length > 0 || windowSizeOf(step) !== null);
  const hasPool = useShown(({ step, action }) => {
    if (action === null) return false;
    const isElsewhere = canUseWorkerPool(knownActionType(action.actionType)) && whereOf(step, action) !== 'targets';
    return isElsewhere || namesPool(action);
  });
  return (
    <>
      {hasAction && <RunsField />}
      {isChild ? (
        <InheritedTags />
      ) : (
        <>
          <TargetTagsField />
          {canRoll && <RollingField />}
        </>
      )}
      {hasPool && <WorkerPoolField />}
    </>
  );
}

function RunsField() {
  const edit = useActionEdit();
  const here = useAction((action, { step }) => whereOf(step, action));
  const type = knownActionType(useAction((action) => action.actionType));
  const allowed = placesFor(type);
  return (
    <FieldGroup label="Runs" name="where" help={allowed.includes(here) ? undefined : oddPlace}>
      <RadioGroup
        label="Where it runs"
        value={here}
        options={placeChoices(here, allowed, canUseWorkerPool(type))}
        onChange={(where) =>
          edit(
            (name) => `Change where "${name}" runs`,
            (before, stepId, actionId) => setWhere(before, stepId, actionId, where),
          )
        }
      />
    </FieldGroup>
  );
}

const oddPlace = 'This type of step does not usually run there; kept as it is.';

function namesPool({ workerPool, workerPoolVariable }: Action): boolean {
  return (workerPool ?? '') !== '' || (workerPoolVariable ?? '') !== '';
}
