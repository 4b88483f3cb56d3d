import type { Command } from '../../state/command';

/** One line of the palette. */
export interface PaletteItem extends Command {
  /** What kind of thing it is: "Step", "Command", "Process". */
  readonly kind: string;
  /** What the field says next, instead of running: the command wants more. */
  readonly continues?: string;
  /** It may ask something in a window that takes the place of this one. */
  readonly mayAsk?: boolean;
}

/** Enter, pressed before there was anything to run: whether the window stays open after it. */
export type Waiting = 'to close' | 'to stay' | null;
