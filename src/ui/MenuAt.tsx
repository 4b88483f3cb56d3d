import { useEffect, useState } from 'react';
import { Menu, type MenuEntry } from './Menu';
import styles from './Menu.module.css';

export interface MenuAtProps {
  /** Name of the menu for assistive technology. */
  readonly label: string;
  /** What it is about: it opens there, and the focus returns there. */
  readonly anchor: HTMLElement;
  readonly entries: () => readonly MenuEntry[];
  /** It is closed and out of sight. */
  readonly onClosed: () => void;
}

/** A menu that opens when it comes into the page, for what has no room for a button of its own (a cell). */
export function MenuAt({ label, anchor, entries, onClosed }: MenuAtProps) {
  const [isOpen, setOpen] = useState(false);
  const [{ left, bottom }] = useState(() => anchor.getBoundingClientRect());
  // A menu finds its place when it is opened, which has to be after its button is there.
  useEffect(() => setOpen(true), []);
  return (
    <Menu
      label={label}
      side="right"
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClosed}
      returnTo={anchor}
      entries={entries}
      trigger={
        <button type="button" className={styles.ghost} tabIndex={-1} aria-hidden style={{ left, top: bottom }} />
      }
    />
  );
}
