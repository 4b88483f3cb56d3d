import { useMemo } from 'react';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { FieldGroup } from '../../ui/Field';
import { VerdictMark } from '../../ui/VerdictMark';
import { filledIn } from './filledIn';
import styles from './ResultTable.module.css';
import type { Subject } from './subject';

/** What the expression comes to in each environment and what follows from it, from the plan of this moment. */
export function ResultTable({ subject, expression }: { readonly subject: Subject; readonly expression: string }) {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const channel = useEditor((state) => state.lens.channel);
  const plan = useEditor((state) => state.plan.plan);
  const { step, action, isChild } = subject;
  const rows = useMemo(() => {
    const at =
      plan?.rows.findIndex((row) => row.stepId === step.id && row.actionId === (isChild ? action?.id : null)) ?? -1;
    return (plan?.environments ?? []).flatMap((each) => {
      const cell = each.cells[at];
      if (cell === undefined || content === null) return [];
      const value = filledIn(content, { step, action: isChild ? action : null }, expression, {
        environment: each.environment,
        channel,
      });
      return [{ environment: each.environment, cell, value }];
    });
  }, [plan, step, action, isChild, content, channel, expression]);
  if (rows.length === 0) return null;
  return (
    <FieldGroup label="Result">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Environment</th>
            <th scope="col">Value</th>
            <th scope="col">Result</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ environment, cell, value }) => (
            <tr key={environment}>
              <th scope="row">{environment}</th>
              <td>
                {value.note === null ? (
                  <code className={styles.value}>{value.text === '' ? 'empty' : value.text}</code>
                ) : (
                  <span className={styles.because}>{value.note}</span>
                )}
              </td>
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
