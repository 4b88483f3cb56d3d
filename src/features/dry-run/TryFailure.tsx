import { useState } from 'react';
import { actionsRequired, expandProcess } from '../../core/index';
import { targetChoices } from '../../rows/actionChoices';
import { withFailure, withLeftOut } from '../../rows/whatIf';
import type { CellAddress } from '../../state/ports';
import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './WhyPanel.module.css';

const everywhere = '';

/** What would happen if this action failed, or were left out: the plan answers, the process stays as it is. */
export function TryFailure({ cell }: { readonly cell: CellAddress }) {
  const { getState } = useEditorStore();
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const model = useEditor(selectModel);
  const [chosen, setChosen] = useState(everywhere);
  const process = content === null ? null : expandProcess(content.process, model);
  const step = process?.steps.find((each) => each.id === cell.stepId);
  const action = step?.actions.find((each) => each.id === cell.actionId) ?? step?.actions[0];
  if (content === null || process === null || step === undefined || action === undefined) return null;
  const targets = targetChoices(content.process, model, action.name, cell.environment);
  const target = cell.target ?? (targets.some(({ value }) => value === chosen) ? chosen : everywhere);
  const where = target === everywhere ? '' : ` on ${target}`;
  const fail = () =>
    getState().edit(`Assume '${action.name}' fails${where}`, {
      scenario: (scenario) => withFailure(scenario, action.name, target === everywhere ? null : target),
    });
  const leaveOut = () =>
    getState().edit(`Assume '${action.name}' is left out`, {
      scenario: (scenario) => withLeftOut(scenario, [action.name]),
    });
  return (
    <section className={styles.changes} aria-label="What if">
      <h3>What if?</h3>
      <div className={styles.tries}>
        <Button onClick={fail}>It fails{where}</Button>
        {cell.target === null && targets.length > 1 && (
          <Select
            aria-label="Where it fails"
            value={target}
            options={[{ value: everywhere, label: 'on every target' }, ...targets]}
            onChange={setChosen}
          />
        )}
        <Button onClick={leaveOut} whyNot={actionsRequired(step) ? 'It is required: nobody can leave it out' : null}>
          It is left out
        </Button>
      </div>
    </section>
  );
}
