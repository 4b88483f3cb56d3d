import { useMemo } from 'react';
import { useEditor } from '../../state/useEditor';
import { FieldGroup } from '../../ui/Field';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './ResultTable.module.css';
import type { Subject } from './subject';

/** What the condition gives in each environment, from the plan of this moment. */
export function ResultTable({ subject }: { readonly subject: Subject }) {
  const plan = useEditor((state) => state.plan.plan);
  const { step, action, isChild } = subject;
  const rows = useMemo(() => {
    const at =
      plan?.rows.findIndex((row) => row.stepId === step.id && row.actionId === (isChild ? action?.id : null)) ?? -1;
    return (plan?.environments ?? []).flatMap((each) => {
      const cell = each.cells[at];
      return cell === undefined ? [] : [{ environment: each.environment, cell }];
    });
  }, [plan, step.id, action?.id, isChild]);
  if (rows.length === 0) return null;
  return (
    <FieldGroup label="Result">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Environment</th>
            <th scope="col">Result</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ environment, cell }) => (
            <tr key={environment}>
              <th scope="row">{environment}</th>
              <td>
                <VerdictMark verdict={cell.verdict} label={cell.label} />
              </td>
              <td className={styles.because}>{cell.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}
