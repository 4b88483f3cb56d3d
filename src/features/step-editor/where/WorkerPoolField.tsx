import { setWorkerPool } from '../../../core/index';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import { useAction } from '../shownRow';
import { useActionEdit } from '../useRowEdit';

/** The worker pool of an action by name, or the variable that names it; what the file has of both is shown and kept. */
export function WorkerPoolField() {
  const edit = useActionEdit();
  const pool = useAction((action) => action.workerPool);
  const variable = useAction((action) => action.workerPoolVariable);
  const hasVariable = variable !== null && variable !== '';
  const set = (choice: { readonly pool: string | null; readonly variable: string | null }, part: string) =>
    void edit(
      (name) => `Change the worker pool of "${name}"`,
      (before, stepId, actionId) => setWorkerPool(before, stepId, actionId, choice),
      `worker pool ${part}`,
    );
  return (
    <>
      <Field label="Worker pool" name="worker-pool" help={hasVariable ? byVariable(pool) : noVariable}>
        {(ties) => (
          <TextInput
            {...ties}
            letterFirst
            value={pool ?? ''}
            onChange={(text) => set({ pool: text === '' ? null : text, variable }, 'name')}
          />
        )}
      </Field>
      <Field label="or its variable" name="worker-pool-variable" help="Name of a variable that names the pool.">
        {(ties) => (
          <TextInput
            {...ties}
            letterFirst
            code
            value={variable ?? ''}
            onChange={(text) => set({ pool, variable: text === '' ? null : text }, 'variable')}
          />
        )}
      </Field>
    </>
  );
}

const noVariable = 'Slug or name of the pool; empty for the default one.';

function byVariable(pool: string | null): string {
  return pool === null
    ? 'The variable below names the pool.'
    : 'The file names a pool and a variable for it; clear one of them.';
}
