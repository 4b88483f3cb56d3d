import { type CSSProperties, memo } from 'react';
import { Icon } from '../../../ui/Icon';
import styles from './Matrix.module.css';

export interface ColumnHeadProps {
  readonly title: string;
  readonly note: string;
  readonly at: number;
  /** It does not follow the heading before it in the page. */
  readonly isApart: boolean;
  readonly isOpened: boolean;
  readonly inPreview: boolean;
  readonly isTabStop: boolean;
  readonly isMenuOpen: boolean;
}

/** The heading of a column; a press opens the menu of its environment. */
export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { title, note, at, isApart, isOpened, inPreview, isTabStop, isMenuOpen } = props;
  return (
    <span
      className={styles.head}
      role="columnheader"
      aria-colindex={at + 2}
      style={isApart ? ({ '--at': at + 2 } as CSSProperties) : undefined}
      data-apart={isApart || undefined}
      data-preview={inPreview || undefined}
    >
      <button
        type="button"
        className={styles.opener}
        title={`${title}, ${note}`}
        data-place={`-1:${at}`}
        tabIndex={isTabStop ? 0 : -1}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        aria-label={`${title}, ${note}${inPreview ? ', previewed' : ''}. Open target tags or targets`}
      >
        <span className={styles.headWords} data-opened={isOpened || undefined}>
          <span className={styles.headName}>{title}</span>
          <span className={styles.headNote}>{note}</span>
        </span>
        <Icon name="collapse" size={12} />
      </button>
    </span>
  );
});
