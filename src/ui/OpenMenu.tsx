import { Menu as Base } from '@base-ui/react/menu';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { Icon } from './Icon';
import styles from './Menu.module.css';
import type { MenuEntry, MenuProps } from './menuProps';
import { useIsPhone } from './useIsPhone';

/** Where there is no room beside the button (a phone), below or above it. */
const beside = { side: 'flip', align: 'shift', fallbackAxisSide: 'end' } as const;

/**
 * A menu with its button, opened as soon as it is in the page, unless it is told otherwise: arrow keys, type-ahead, Escape returns
 * to the button. On a phone it comes up as a sheet over the lower edge, and what is folded up opens in place.
 */
export function OpenMenu(props: MenuProps) {
  const { label, trigger, entries, open, onOpenChange, align = 'start', side = 'bottom', returnTo, onClosed } = props;
  // A menu finds its place when it is opened, which has to be after its button is there.
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  const [isOpen, setOpen] = useState(true);
  const isSheet = useIsPhone();
  const [home, setHome] = useState<HTMLElement | null>(null);
  const findHome = useCallback((button: HTMLElement | null) => setHome(button && landmarkAround(button)), []);
  return (
    <Base.Root
      modal={isSheet}
      open={isThere && (open ?? isOpen)}
      onOpenChange={(next) => {
        setOpen(next);
        onOpenChange?.(next);
      }}
      {...(onClosed ? { onOpenChangeComplete: (isOpen: boolean) => (isOpen ? undefined : onClosed()) } : {})}
    >
      <Base.Trigger ref={findHome} render={trigger} />
      <Base.Portal container={home}>
        {isSheet && <Base.Backdrop className={styles.backdrop} />}
        <Base.Positioner
          className={styles.positioner}
          data-sheet={isSheet || undefined}
          style={isSheet ? atLowerEdge : undefined}
          positionMethod="fixed"
          side={side}
          sideOffset={4}
          align={align}
          collisionPadding={8}
          {...(side === 'right' ? { collisionAvoidance: beside } : {})}
        >
          <Base.Popup
            className={styles.popup}
            aria-label={label}
            tabIndex={0}
            finalFocus={() => (isFocusElsewhere() ? false : (returnTo ?? true))}
          >
            {isSheet && (
              <div className={styles.title} aria-hidden="true">
                {label}
              </div>
            )}
            <Folds value={isSheet}>
              <Entries entries={entries} />
            </Folds>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Whether the chosen command has set the focus; a closing menu must not move it. */
function isFocusElsewhere(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement.closest('[role="menu"]') === null;
}

/** Instead of the place that was measured for a menu beside its button. */
const atLowerEdge = { position: 'fixed', top: 'auto', right: 0, bottom: 0, left: 0, transform: 'none' } as const;

/** The menu is in the same landmark as its button, for people who navigate by landmarks. */
function landmarkAround(button: HTMLElement): HTMLElement {
  return button.closest<HTMLElement>('[role="dialog"], aside, header, nav, main') ?? document.body;
}

/** Whether further entries fold open in place instead of beside the menu. */
const Folds = createContext(false);

function Entries({ entries }: { readonly entries: () => readonly MenuEntry[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: entries are made again each time the menu opens; their place is what they are
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
      return <Further label={entry.label} entries={entry.entries} />;
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

/** Entries behind one word: beside the menu, or under it where there is no room beside. */
function Further({ label, entries }: { readonly label: string; readonly entries: readonly MenuEntry[] }) {
  const inPlace = useContext(Folds);
  const [isOpen, setOpen] = useState(false);
  if (inPlace)
    return (
      <>
        <Base.Item className={styles.item} closeOnClick={false} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span className={styles.word}>{label}</span>
          <Icon name={isOpen ? 'collapse' : 'expand'} />
        </Base.Item>
        {isOpen && (
          <Base.Group className={styles.further} aria-label={label}>
            <Entries entries={() => entries} />
          </Base.Group>
        )}
      </>
    );
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={styles.item}>
        <span className={styles.word}>{label}</span>
        <Icon name="expand" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={2} collisionPadding={8}>
          <Base.Popup className={styles.popup} aria-label={label} tabIndex={0}>
            <Entries entries={() => entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}
