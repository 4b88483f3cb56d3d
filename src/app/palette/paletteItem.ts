import type { Command } from '../../state/command';

/** One line of the palette. */
export interface PaletteItem extends Command {
  /** What kind of thing it is: "Step", "Command", "Process". */
  readonly kind: string;
  /** What the field says next, instead of running: the command wants more. */
  readonly continues?: string;
}
