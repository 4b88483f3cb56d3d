import { createContext, type MouseEvent, useContext } from 'react';
import type { MenuEntry } from '../../ui/Menu';
import type { ShownRow } from './shownSteps';

/** What rows call; the same object while the list is on screen. */
export interface RowHandlers {
  readonly click: (row: ShownRow, event: MouseEvent<HTMLAnchorElement>) => void;
  readonly focus: (row: ShownRow) => void;
  readonly fold: (row: ShownRow, folded: boolean) => void;
  readonly tick: (row: ShownRow) => void;
  readonly why: (row: ShownRow) => void;
  readonly addAfter: (row: ShownRow) => void;
  readonly menu: (key: string | null) => void;
  /** What is in the menu of a row at the moment it opens. */
  readonly entries: (row: ShownRow) => readonly MenuEntry[];
  readonly href: (row: ShownRow) => string;
}

/** Facts as text under the name, as signs beside it, or not seen at all. */
export type FactsLook = 'text' | 'signs' | 'none';

/** What all rows of a list share. It changes with the look of the list or its filter, not with an edit. */
export interface RowLook {
  readonly handlers: RowHandlers;
  /** How facts are drawn; for assistive technology they are text in every case. */
  readonly look: FactsLook;
  /** What the filter looks for, marked in names. */
  readonly words: readonly string[];
}

export const RowLookContext = createContext<RowLook | null>(null);

export function useRowLook(): RowLook {
  const look = useContext(RowLookContext);
  if (look === null) throw new Error('No list above this row.');
  return look;
}
