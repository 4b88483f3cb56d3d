import { useState } from 'react';
import { IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import styles from './RowLine.module.css';
import { useRowLook } from './rowLook';
import type { ShownRow } from './shownSteps';

export interface RowMenuButtonProps {
  readonly row: ShownRow;
  readonly called: string;
  readonly tabIndex: number;
  readonly isOpen: boolean;
}

/** The row's menu. The menu itself is only made on first use: a list has hundreds of rows. */
export function RowMenuButton({ row, called, tabIndex, isOpen }: RowMenuButtonProps) {
  const { handlers } = useRowLook();
  const [isMade, setMade] = useState(false);
  const label = `Actions for ${called}`;
  if (isOpen && !isMade) setMade(true);
  if (!isMade && !isOpen) {
    return (
      <IconButton
        icon="more"
        className={styles.menu}
        label={label}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => handlers.menu(row.key)}
      />
    );
  }
  return (
    <Menu
      label={label}
      align="start"
      side="right"
      open={isOpen}
      onOpenChange={(open) => handlers.menu(open ? row.key : null)}
      trigger={<IconButton icon="more" className={styles.menu} label={label} tabIndex={tabIndex} />}
      entries={() => handlers.entries(row)}
    />
  );
}
