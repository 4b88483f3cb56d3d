import type { Command } from './command';
import type { Selection } from './openDocument';
import type { OrderTrial } from './orderTrial';

/** What is remembered until the page is closed, and nowhere else. */
export interface SessionState {
  /** Ids of recent palette items, the newest first. */
  readonly recentItems: readonly string[];
  /** The commands of the list on screen; null while there is no list. */
  readonly offeredCommands: (() => readonly Command[]) | null;
  /** A trial order that was left; it can be resumed until the process changes. */
  readonly leftOrder: OrderTrial | null;
  /** The row that undo or redo led to last; a new object each time. */
  readonly returned: { readonly row: Selection } | null;
  noteItem(id: string): void;
  /** @returns a function that withdraws the commands */
  offerCommands(offer: () => readonly Command[]): () => void;
  leaveOrder(trial: OrderTrial): void;
}
