import { withFailure, withLeftOut } from '../../rows/whatIf';
import type { CellAddress } from '../../state/ports';
import { selectProcess } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './WhyPanel.module.css';

/** What would happen if this action failed, or were left out: the plan answers, the process stays as it is. */
export function TryFailure({ cell }: { readonly cell: CellAddress }) {
  const { getState } = useEditorStore();
  const process = useEditor(selectProcess);
  const step = process?.steps.find((each) => each.id === cell.stepId);
  const action = step?.actions.find((each) => each.id === cell.actionId) ?? step?.actions[0];
  if (step === undefined || action === undefined) return null;
  const where = cell.target === null ? '' : ` on ${cell.target}`;
  const fail = () =>
    getState().edit(`What-if: ${action.name} fails${where}`, {
      scenario: (scenario) => withFailure(scenario, action.name, cell.target),
    });
  const leaveOut = () =>
    getState().edit(`What-if: ${action.name} is left out`, {
      scenario: (scenario) => withLeftOut(scenario, [action.name]),
    });
  return (
    <section className={styles.changes} aria-label="What if">
      <h3>What if?</h3>
      <div className={styles.tries}>
        <Button onClick={fail}>It fails{where}</Button>
        <Button onClick={leaveOut}>It is left out</Button>
      </div>
    </section>
  );
}
