import { memo } from 'react';
import { type DeploymentModel, factsOf, type Step } from '../../core/index';
import { Hidden } from '../../ui/Hidden';
import { Marked } from '../../ui/Marked';
import styles from './RowLine.module.css';
import { RowVerdict } from './RowVerdict';
import { useRowLook } from './rowLook';

export interface InsideLineProps {
  readonly step: Step;
  /** "4.2" */
  readonly number: string;
  readonly model: DeploymentModel;
  /** Whether the step that uses the template has the tab stop of the list. */
  readonly isTabStop: boolean;
}

/** A step that comes from a process template: its place, its name and its verdict. It is changed in the template. */
export const InsideLine = memo(function InsideLine(props: InsideLineProps) {
  const { step, number, model, isTabStop } = props;
  const { handlers, look, words } = useRowLook();
  const name = step.origin?.name ?? step.name;
  const only = step.actions.length === 1 ? (step.actions[0] ?? null) : null;
  const actions = only === null ? [`${step.actions.length} actions`] : [];
  const facts = [...actions, ...factsOf(step, only, false, model)].join(' · ');
  const hasLine = look === 'text' && facts !== '';
  return (
    <div
      className={styles.row}
      data-child
      data-still
      data-line={hasLine || undefined}
      data-off={step.actions.every(({ isDisabled }) => isDisabled) || undefined}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.still} title={hasLine ? undefined : facts}>
        <Marked text={name} words={words} />
      </span>
      <RowVerdict
        row={{ stepId: step.id, actionId: null, key: step.id, number }}
        called={`step ${number}, ${name}`}
        tabIndex={isTabStop ? 0 : -1}
        onWhy={handlers.why}
      />
      {hasLine ? <span className={styles.facts}>{facts}</span> : <Hidden>{facts}</Hidden>}
    </div>
  );
});
