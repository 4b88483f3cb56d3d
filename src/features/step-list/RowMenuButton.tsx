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

/** The row's menu. Its dots are drawn by its style: a drawing in each row would be a seventh of what the list is made of. */
export function RowMenuButton({ row, called, tabIndex, isOpen }: RowMenuButtonProps) {
  const { handlers } = useRowLook();
  const label = `Actions for ${called}`;
  return (
    <Menu
      label={label}
      align="start"
      side="right"
      open={isOpen}
      onOpenChange={(open) => handlers.menu(open ? row.key : null)}
      trigger={<button type="button" className={styles.menu} aria-label={label} title={label} tabIndex={tabIndex} />}
      entries={() => handlers.entries(row)}
    />
  );
}
