import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { Icon } from './Icon';
import styles from './Menu.module.css';

export type MenuEntry =
  | {
      readonly kind?: 'action';
      readonly label: string;
      readonly onSelect: () => void;
      /** Shown at the right end, such as "Alt+Up". */
      readonly keys?: string;
      /** Why it cannot be chosen now; it stays reachable. */
      readonly whyNot?: string | null;
      readonly danger?: boolean;
    }
  | { readonly kind: 'check'; readonly label: string; readonly checked: boolean; readonly onSelect: () => void }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'line' };

export interface MenuProps {
  /** Name of the menu for assistive technology. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** Called when the menu opens, so that long menus cost nothing while closed. */
  readonly entries: () => readonly MenuEntry[];
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly align?: 'start' | 'end';
  /** `right` for a long menu: beside its button it has the whole height of the window. */
  readonly side?: 'bottom' | 'right';
}

/** Where there is no room beside the button (a phone), below or above it. */
const beside = { side: 'flip', align: 'shift', fallbackAxisSide: 'end' } as const;

/** A menu button after the ARIA pattern: arrow keys, type-ahead, Escape returns to the button. */
export function Menu({ label, trigger, entries, open, onOpenChange, align = 'start', side = 'bottom' }: MenuProps) {
  const controlled = open === undefined ? {} : { open };
  return (
    <Base.Root modal={false} {...controlled} {...(onOpenChange ? { onOpenChange } : {})}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          side={side}
          sideOffset={4}
          align={align}
          collisionPadding={8}
          {...(side === 'right' ? { collisionAvoidance: beside } : {})}
        >
          <Base.Popup className={styles.popup} aria-label={label}>
            <Entries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entries({ entries }: { readonly entries: () => readonly MenuEntry[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: entries are made anew each time the menu opens; their place is what they are
  return entries().map((entry, index) => <Entry key={`${index}-${entry.kind ?? 'action'}`} entry={entry} />);
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  switch (entry.kind) {
    case 'line':
      return <Base.Separator className={styles.line} />;
    case 'check':
      return (
        <Base.CheckboxItem className={styles.item} checked={entry.checked} onCheckedChange={entry.onSelect}>
          <span className={styles.mark}>{entry.checked && <Icon name="check" />}</span>
          <span className={styles.word}>{entry.label}</span>
        </Base.CheckboxItem>
      );
    case 'menu':
      return (
        <Base.SubmenuRoot>
          <Base.SubmenuTrigger className={styles.item}>
            <span className={styles.word}>{entry.label}</span>
            <Icon name="expand" />
          </Base.SubmenuTrigger>
          <Base.Portal>
            <Base.Positioner className={styles.positioner} sideOffset={2} collisionPadding={8}>
              <Base.Popup className={styles.popup} aria-label={entry.label}>
                <Entries entries={() => entry.entries} />
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.SubmenuRoot>
      );
    default: {
      const refused = entry.whyNot != null && entry.whyNot !== '';
      return (
        <Base.Item
          className={styles.item}
          data-danger={entry.danger || undefined}
          disabled={refused}
          aria-description={refused ? (entry.whyNot ?? undefined) : undefined}
          title={refused ? (entry.whyNot ?? undefined) : undefined}
          onClick={() => entry.onSelect()}
        >
          <span className={styles.word}>{entry.label}</span>
          {entry.keys !== undefined && <kbd className={styles.keys}>{entry.keys}</kbd>}
        </Base.Item>
      );
    }
  }
}
