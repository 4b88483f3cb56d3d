import type { ComponentProps, ReactElement } from 'react';

export type MenuEntry =
  | {
      readonly kind?: 'action';
      readonly label: string;
      readonly onSelect: () => void;
      /** Shown at the right end, such as "Alt+Up". */
      readonly keys?: string | undefined;
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
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  /** Called when the menu opens, so that long menus cost nothing while closed. */
  readonly entries: () => readonly MenuEntry[];
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly align?: 'start' | 'end';
  /** `right` for a long menu: beside its button it has the whole height of the window. */
  readonly side?: 'bottom' | 'right';
  /** What gets the focus when it closes, if not its button. */
  readonly returnTo?: HTMLElement;
  /** It is closed and out of sight. */
  readonly onClosed?: () => void;
}
