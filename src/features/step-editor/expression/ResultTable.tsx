import { Fragment, useDeferredValue, useMemo, useState } from 'react';
import { targetTagsOf } from '../../../core/index';
import { selectDocument } from '../../../state/selectors/document';
import { useEditor } from '../../../state/useEditor';
import { IconButton } from '../../../ui/Button';
import { FieldGroup } from '../../../ui/Field';
import { VerdictMark } from '../../../ui/VerdictMark';
import type { Subject } from '../subject';
import { FilledValue } from './FilledValue';
import { filledIn } from './filledIn';
import styles from './ResultTable.module.css';
import { TargetResults } from './TargetResults';

/** What the expression comes to in each environment, and there on each target, and what follows from it, from the plan of this moment. */
export function ResultTable({ subject, expression }: { readonly subject: Subject; readonly expression: string }) {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const channel = useEditor((state) => state.preview.channel);
  const plan = useEditor((state) => state.plan.plan);
  // Many environments must not hold back what is being typed.
  const text = useDeferredValue(expression);
  const { step, action, isChild } = subject;
  const [open, setOpen] = useState<string | null>(null);
  const hasTargets = targetTagsOf(step).length > 0;
  const rows = useMemo(() => {
    const at =
      plan?.rows.findIndex((row) => row.stepId === step.id && row.actionId === (isChild ? action?.id : null)) ?? -1;
    return (plan?.environments ?? []).flatMap((each) => {
      const cell = each.cells[at];
      if (cell === undefined || content === null) return [];
      const value = filledIn(content, { step, action: isChild ? action : null }, text, {
        environment: each.environment,
        channel,
      });
      return [{ environment: each.environment, cell, value }];
    });
  }, [plan, step, action, isChild, content, channel, text]);
  if (rows.length === 0) return null;
  return (
    <FieldGroup label="Result">
      <table className={styles.table} aria-label="What it comes to">
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
            <Fragment key={environment}>
              <tr>
                <th scope="row">
                  {hasTargets && (
                    <IconButton
                      icon={open === environment ? 'collapse' : 'expand'}
                      label={`Targets of ${environment}`}
                      aria-expanded={open === environment}
                      onClick={() => setOpen(open === environment ? null : environment)}
                    />
                  )}
                  {environment}
                </th>
                <td>
                  <FilledValue value={value} />
                </td>
                <td>
                  <VerdictMark verdict={cell.verdict} label={cell.label} isAssumed={cell.assumed === true} />
                </td>
                <td className={styles.because}>{cell.sentence}</td>
              </tr>
              {open === environment && content !== null && (
                <TargetResults {...{ content, subject, expression, environment, channel }} />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}
