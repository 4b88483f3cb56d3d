import type { Command } from '../../state/command';

/** One line of the palette. */
export interface PaletteItem extends Command {
  /** What kind of thing it is: "Step", "Command", "Process". */
  readonly kind: string;
  /** Text put into the field instead of running, for a command that takes an argument. */
  readonly continues?: string;
  /** It may open a question in place of the palette. */
  readonly mayAsk?: boolean;
}

/** Enter, pressed before there was anything to run: whether the palette stays open afterwards. */
export type Waiting = 'to close' | 'to stay' | null;
