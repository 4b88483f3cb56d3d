import { type CSSProperties, memo } from 'react';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/Menu';
import styles from './Matrix.module.css';
import type { MatrixColumn, Opening } from './matrixColumns';

export interface ColumnHeadProps {
  readonly column: MatrixColumn;
  readonly at: number;
  readonly opening: Opening | null;
  readonly inPreview: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (environment: string, opening: Opening | null) => void;
}

/** The heading of a column; its menu opens the environment to roles or targets. */
export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { column, at, opening, inPreview, isTabStop, onOpen } = props;
  const open = (wanted: Opening | null) => onOpen(column.environment, wanted);
  return (
    <span
      className={styles.head}
      role="columnheader"
      aria-colindex={at + 2}
      style={{ '--at': at + 2 } as CSSProperties}
      data-preview={inPreview || undefined}
    >
      <Menu
        label={`Show ${column.environment} as`}
        trigger={
          <button
            type="button"
            className={styles.opener}
            title={`${column.title}, ${column.note}`}
            data-place={`-1:${at}`}
            tabIndex={isTabStop ? 0 : -1}
            aria-label={`${column.title}, ${column.note}${inPreview ? ', previewed' : ''}. Open target tags or targets`}
          >
            <span className={styles.headWords} data-opened={opening !== null || undefined}>
              <span className={styles.headName}>{column.title}</span>
              <span className={styles.headNote}>{column.note}</span>
            </span>
            <Icon name="collapse" size={12} />
          </button>
        }
        entries={() => [
          { kind: 'check', label: 'Whole environment', checked: opening === null, onSelect: () => open(null) },
          { kind: 'check', label: 'Target tags', checked: opening === 'role', onSelect: () => open('role') },
          { kind: 'check', label: 'Targets', checked: opening === 'target', onSelect: () => open('target') },
        ]}
      />
    </span>
  );
});
