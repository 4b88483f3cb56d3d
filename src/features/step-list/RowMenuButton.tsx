import { createContext, useContext, useState } from 'react';
import { IconButton } from '../../ui/Button';
import { Menu, type MenuEntry } from '../../ui/Menu';
import styles from './RowLine.module.css';
import type { ShownRow } from './shownSteps';

/** Gives the entries of a row's menu at the moment it opens. */
export const RowMenuEntries = createContext<(row: ShownRow) => readonly MenuEntry[]>(() => []);

export interface RowMenuButtonProps {
  readonly row: ShownRow;
  readonly called: string;
  readonly tabIndex: number;
  readonly isOpen: boolean;
  /** The key of the row whose menu opens, null when it closes. */
  readonly onOpen: (key: string | null) => void;
}

/** The row's menu. The menu itself is only made on first use: a list has hundreds of rows. */
export function RowMenuButton({ row, called, tabIndex, isOpen, onOpen }: RowMenuButtonProps) {
  const entriesOf = useContext(RowMenuEntries);
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
        onClick={() => onOpen(row.key)}
      />
    );
  }
  return (
    <Menu
      label={label}
      align="start"
      side="right"
      open={isOpen}
      onOpenChange={(open) => onOpen(open ? row.key : null)}
      trigger={<IconButton icon="more" className={styles.menu} label={label} tabIndex={tabIndex} />}
      entries={() => entriesOf(row)}
    />
  );
}
