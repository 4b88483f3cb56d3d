import { Menu as Base } from '@base-ui/react/menu';
import { useState } from 'react';
import { landmarkAround, MenuBody, type MenuEntry } from './Menu';
import { useIsPhone } from './useIsPhone';

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
  const isSheet = useIsPhone();
  const [isOpen, setOpen] = useState(true);
  return (
    <Base.Root
      open={isOpen}
      modal={isSheet}
      onOpenChange={setOpen}
      onOpenChangeComplete={(open) => (open ? undefined : onClosed())}
    >
      <MenuBody
        label={label}
        entries={entries}
        home={landmarkAround(anchor)}
        anchor={anchor}
        side="bottom"
        align="start"
      />
    </Base.Root>
  );
}
