import { useState } from 'react';
import type { PlanDifference } from '../../core/index';
import { Button } from '../../ui/Button';
import { useGradually } from '../../ui/useGradually';
import styles from './CompareView.module.css';
import { DifferenceRow } from './DifferenceRow';

type OnWhy = ((difference: PlanDifference) => void) | null;

export interface DifferenceTableProps {
  readonly differences: readonly PlanDifference[];
  readonly titles: readonly [string, string];
  /** Opens the reasons of one side; null for a side whose process is not on screen. */
  readonly onWhy: readonly [OnWhy, OnWhy];
}

/** How many rows a page of the table has, and how many of them are drawn at a time. */
const pageLength = 100;
const rowsAtOnce = 20;

/** The outcomes that differ, a row each; of a long list the first, and more when they are asked for. */
export function DifferenceTable({ differences, titles, onWhy }: DifferenceTableProps) {
  const [pages, setPages] = useState(1);
  const shown = Math.min(differences.length, pages * pageLength);
  const left = differences.length - shown;
  const drawn = useGradually(shown, rowsAtOnce);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>
          Outcomes that differ between {titles[0]} and {titles[1]}
        </caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">{titles[0]}</th>
            <th scope="col">{titles[1]}</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, drawn).map((difference) => (
            <DifferenceRow
              key={`${difference.left?.row.stepId} ${difference.left?.row.actionId} ${difference.right?.row.stepId} ${difference.right?.row.actionId}`}
              difference={difference}
              titles={titles}
              onWhy={onWhy}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p className={styles.more}>
          <Button look="link" onClick={() => setPages(pages + 1)}>
            {left > pageLength ? `Show ${pageLength} more of ${left}` : `Show ${left} more`}
          </Button>
        </p>
      )}
    </>
  );
}
