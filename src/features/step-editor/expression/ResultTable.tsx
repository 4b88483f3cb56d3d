import { Fragment, useDeferredValue, useMemo, useState } from 'react';
import { isSameRow, targetTagsOf } from '../../../core/index';
import { useEditor } from '../../../state/useEditor';
import { IconButton } from '../../../ui/Button';
import { FieldGroup } from '../../../ui/Field';
import { VerdictMark } from '../../../ui/VerdictMark';
import { useShown } from '../shownRow';
import { FilledValue } from './FilledValue';
import { filledIn } from './filledIn';
import styles from './ResultTable.module.css';
import { TargetResults } from './TargetResults';
import { useConditionPlace } from './useTextPlace';

/** The result of the expression in each environment and on each target, and its effect, from the current plan. */
export function ResultTable({ expression }: { readonly expression: string }) {
  // Many environments must not delay typing: the old table stays as it is until the new one is drawn.
  const content = useDeferredValue(useShown((shown) => shown.content));
  const text = useDeferredValue(expression);
  const place = useConditionPlace();
  const channel = useEditor((state) => state.preview.channel);
  const plan = useEditor((state) => state.plan.plan);
  const [open, setOpen] = useState<string | null>(null);
  const hasTargets = useShown(({ step }) => targetTagsOf(step).length > 0);
  const rows = useMemo(() => {
    const at = plan?.rows.findIndex((row) => isSameRow(row, place)) ?? -1;
    return (plan?.environments ?? []).flatMap((each) => {
      const cell = each.cells[at];
      if (cell === undefined) return [];
      const value = filledIn(content, place, text, { environment: each.environment, channel });
      return [{ environment: each.environment, cell, value }];
    });
  }, [plan, place, content, channel, text]);
  const lines = useMemo(
    () =>
      rows.map(({ environment, cell, value }) => (
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
          {open === environment && <TargetResults {...{ expression: text, environment, channel }} />}
        </Fragment>
      )),
    [rows, hasTargets, open, text, channel],
  );
  if (rows.length === 0) return null;
  return (
    <FieldGroup label="Result">
      <table className={styles.table} aria-label="Value per environment">
        <thead>
          <tr>
            <th scope="col">Environment</th>
            <th scope="col">Value</th>
            <th scope="col">Result</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>{lines}</tbody>
      </table>
    </FieldGroup>
  );
}
