import type { Command } from './command';
import type { Selection } from './openDocument';
import type { OrderTrial } from './orderTrial';

/** What is remembered until the page is closed, and nowhere else. */
export interface SessionState {
  /** Ids of what was run from the command palette, the newest first. */
  readonly recentItems: readonly string[];
  /** What the list on screen can do now; null while there is no list. */
  readonly offeredCommands: (() => readonly Command[]) | null;
  /** An order that was tried and left; it can be brought back until the process changes. */
  readonly leftOrder: OrderTrial | null;
  /** The row that undo or redo brought back last; a new object each time. */
  readonly returned: { readonly row: Selection } | null;
  noteItem(id: string): void;
  /** @returns takes the offer back */
  offerCommands(offer: () => readonly Command[]): () => void;
  leaveOrder(trial: OrderTrial): void;
}
