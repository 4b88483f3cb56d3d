import { useState } from 'react';
import { rowKey } from '../../core/index';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './EffectsPanel.module.css';
import type { OrderComparison } from './useEffectsOf';

/** How many lines are shown at first; the rest can be opened. */
const shownAtOnce = 3;

export interface EffectsPanelProps {
  readonly comparison: OrderComparison;
  readonly isMoved: boolean;
  /** Goes to the row an effect is about. */
  readonly onShow: (key: string) => void;
}

/** What the order being tried changes, before it is applied. */
export function EffectsPanel({ comparison, isMoved, onShow }: EffectsPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const { effects, changes, status, sentence } = comparison;
  if (!isMoved || (effects.length === 0 && changes.length === 0))
    return (
      <section className={styles.quiet} aria-label="Effects of this order">
        <Icon name="info" />
        <span>{isMoved ? statusText[status] || sentence : 'Nothing has moved yet.'}</span>
      </section>
    );
  const shown = isOpen ? effects : effects.slice(0, shownAtOnce);
  const hasMore = effects.length > shownAtOnce || changes.length > 0;
  return (
    <section className={styles.panel} aria-label="Effects of this order" data-open={isOpen || undefined}>
      <div className={styles.head}>
        <h2 className={styles.title}>Effects of this order</h2>
        {hasMore && (
          <Button look="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Details
          </Button>
        )}
      </div>
      <ul className={styles.lines}>
        {shown.map((effect) => (
          <li key={effect.message} className={styles.line} data-severity={effect.severity}>
            <Icon name={effect.severity} />
            <button type="button" className={styles.go} onClick={() => onShow(rowKey(effect.row))}>
              {effect.message}
            </button>
          </li>
        ))}
        {shown.length < effects.length && (
          <li className={styles.line} data-severity="info">
            <span />
            <span>{effects.length - shown.length} more under Details.</span>
          </li>
        )}
        <li className={styles.line} data-severity={changes.length > 0 ? 'warning' : 'info'}>
          <Icon name={changes.length > 0 ? 'warning' : 'info'} />
          <span>{statusText[status] || sentence}</span>
        </li>
      </ul>
      {isOpen && changes.length > 0 && (
        <ul className={styles.changes} aria-label="Changed verdicts">
          {changes.map((change) => (
            <li key={`${change.key} ${change.environment}`}>
              <button type="button" className={styles.go} onClick={() => onShow(change.key)}>
                {change.number} {change.name}
              </button>
              <span className={styles.environment}>{change.environment}</span>
              <span className={styles.turn}>
                <VerdictMark verdict={change.before.verdict} look="plain" />
                <span aria-hidden="true">→</span>
                <VerdictMark verdict={change.after.verdict} look="plain" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const statusText = {
  none: 'There is no plan to compare with.',
  waiting: 'Comparing the plan…',
  failed: 'Effects on verdicts could not be computed. The order can still be applied.',
  done: '',
} as const;
