import { memo } from 'react';
import { type DeploymentModel, factsOf, type Step } from '../../core/index';
import { Hidden } from '../../ui/Hidden';
import type { FactsLook, RowHandlers } from './RowLine';
import styles from './RowLine.module.css';
import { RowVerdict } from './RowVerdict';

export interface InsideLineProps {
  readonly step: Step;
  /** "4.2" */
  readonly number: string;
  readonly model: DeploymentModel;
  readonly look: FactsLook;
  /** Whether the step that uses the template has the tab stop of the list. */
  readonly isTabStop: boolean;
  readonly handlers: RowHandlers;
}

/** A step that comes from a process template: its place, its name and its verdict. It is changed in the template. */
export const InsideLine = memo(function InsideLine(props: InsideLineProps) {
  const { step, number, model, look, isTabStop, handlers } = props;
  const name = step.origin?.name ?? step.name;
  const only = step.actions.length === 1 ? (step.actions[0] ?? null) : null;
  const actions = only === null ? [`${step.actions.length} actions`] : [];
  const words = [...actions, ...factsOf(step, only, false, model)].join(' · ');
  const hasLine = look === 'text' && words !== '';
  return (
    <div
      className={styles.row}
      data-child
      data-still
      data-line={hasLine || undefined}
      data-off={step.actions.every(({ isDisabled }) => isDisabled) || undefined}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.still} title={hasLine ? undefined : words}>
        <span className={styles.called}>{name}</span>
      </span>
      <RowVerdict
        row={{ stepId: step.id, actionId: null, key: step.id, number }}
        called={`step ${number}, ${name}`}
        tabIndex={isTabStop ? 0 : -1}
        onWhy={handlers.why}
      />
      <span className={styles.facts} data-empty={!hasLine || undefined}>
        {hasLine ? words : <Hidden>{words}</Hidden>}
      </span>
    </div>
  );
});
