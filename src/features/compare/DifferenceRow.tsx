import { memo } from 'react';
import type { PlanDifference } from '../../core/index';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './CompareView.module.css';

type OnWhy = ((difference: PlanDifference) => void) | null;

export interface DifferenceRowProps {
  readonly difference: PlanDifference;
  readonly titles: readonly [string, string];
  /** Opens the reasons of one side; null for a side whose process is not on screen. */
  readonly onWhy: readonly [OnWhy, OnWhy];
}

/** One row whose outcome differs; each verdict leads to its reasons. */
export const DifferenceRow = memo(function DifferenceRow({ difference, titles, onWhy }: DifferenceRowProps) {
  const { left, right, because } = difference;
  const row = (right ?? left)?.row;
  if (row === undefined) return null;
  const name = `${row.number} ${row.name}`;
  return (
    <tr>
      <th scope="row" data-child={row.actionId !== null || undefined}>
        <span className={styles.number}>{row.number}</span> {row.name}
      </th>
      <Outcome side={left} title={titles[0]} name={name} onWhy={onWhy[0] && (() => onWhy[0]?.(difference))} />
      <Outcome side={right} title={titles[1]} name={name} onWhy={onWhy[1] && (() => onWhy[1]?.(difference))} />
      <td className={styles.because}>{because}</td>
    </tr>
  );
});

interface OutcomeProps {
  readonly side: PlanDifference['left'];
  readonly title: string;
  readonly name: string;
  readonly onWhy: (() => void) | null;
}

function Outcome({ side, title, name, onWhy }: OutcomeProps) {
  if (side === null)
    return (
      <td data-title={title}>
        <span className={styles.absent}>not there</span>
      </td>
    );
  const mark = (
    <VerdictMark
      look="plain"
      verdict={side.cell.verdict}
      label={side.cell.label}
      isAssumed={side.cell.assumed === true}
    />
  );
  return (
    <td data-title={title}>
      {onWhy === null ? (
        mark
      ) : (
        <button
          type="button"
          className={styles.verdict}
          aria-label={`${name}, ${title}: ${side.cell.label}. Open the reasons`}
          onClick={onWhy}
        >
          {mark}
        </button>
      )}
    </td>
  );
}
