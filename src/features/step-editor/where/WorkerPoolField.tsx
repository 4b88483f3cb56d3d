import { type Action, type Process, type Step, setWorkerPool } from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';

interface WorkerPoolFieldProps {
  readonly step: Step;
  readonly action: Action;
}

/** The worker pool of an action by name, or the variable that names it; what the file has of both is shown and kept. */
export function WorkerPoolField({ step, action }: WorkerPoolFieldProps) {
  const { getState } = useEditorStore();
  const { workerPool: pool, workerPoolVariable: variable } = action;
  const hasVariable = variable !== null && variable !== '';
  const set = (choice: { readonly pool: string | null; readonly variable: string | null }, part: string) =>
    void getState().edit(
      `Change the worker pool of "${action.name}"`,
      (before: Process) => setWorkerPool(before, step.id, action.id, choice),
      { fold: `worker pool ${part} ${action.id}` },
    );
  return (
    <>
      <Field label="Worker pool" name="worker-pool" help={hasVariable ? byVariable(pool) : noVariable}>
        {(ties) => (
          <TextInput
            {...ties}
            value={pool ?? ''}
            onChange={(text) => set({ pool: text === '' ? null : text, variable }, 'name')}
          />
        )}
      </Field>
      <Field label="or its variable" name="worker-pool-variable" help="Name of a variable that says the pool.">
        {(ties) => (
          <TextInput
            {...ties}
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
    ? 'The variable below says the pool.'
    : 'The file names a pool and a variable for it; empty one of them.';
}
