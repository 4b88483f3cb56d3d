import type { Command } from '../state/command';
import type { MenuEntry } from '../ui/Menu';
import { type CommandSubject, type RowCommand, rowCommands } from './commandTable';

/** The commands that make sense for these rows. */
function fitting(subject: CommandSubject): readonly RowCommand[] {
  return rowCommands.filter(
    (command) => (subject.rows.length === 1 || command.several === true) && (command.fits?.(subject) ?? true),
  );
}

export interface RowMenuOptions {
  /** Which commands are in it; all that fit when absent. */
  readonly has?: (command: RowCommand) => boolean;
  /** False where the keys do nothing, because the focus is not in the list. */
  readonly showsKeys?: boolean;
}

/** A menu of what can be done with rows; what cannot be done now stays and says why. */
export function rowMenu(
  subject: CommandSubject,
  { has = () => true, showsKeys = true }: RowMenuOptions = {},
): readonly MenuEntry[] {
  let group: string | null = null;
  const commands = fitting(subject).filter(has);
  return commands.flatMap((command): readonly MenuEntry[] => {
    const entry: MenuEntry = {
      label: command.label(subject),
      ...(command.keys === undefined || !showsKeys ? {} : { keys: command.keys }),
      whyNot: command.whyNot?.(subject) ?? null,
      ...(command.danger === true ? { danger: true } : {}),
      onSelect: () => command.run(subject),
    };
    const isNewGroup = group !== null && group !== command.group;
    group = command.group;
    return isNewGroup ? [{ kind: 'line' }, entry] : [entry];
  });
}

/** The same for the command palette, each with the row it is for: "Move up: 14 Seed reference data". */
export function rowCommandsFor(subject: CommandSubject): readonly Command[] {
  const [first, ...others] = subject.rows;
  const what = others.length === 0 ? `${first.number} ${first.name}` : `${subject.rows.length} rows`;
  return fitting(subject).map((command) => ({
    id: `row-${command.id}`,
    label: `${command.label(subject)}: ${what}`,
    ...(command.keys === undefined ? {} : { keys: command.keys }),
    whyNot: command.whyNot?.(subject) ?? null,
    run: () => command.run(subject),
  }));
}

/** Runs one command by its id; true when there is such a command for these rows. A reason against it is said. */
export function runRowCommand(id: string, subject: CommandSubject, say: (text: string) => void): boolean {
  const command = fitting(subject).find((each) => each.id === id);
  if (command === undefined) return false;
  const whyNot = command.whyNot?.(subject) ?? null;
  if (whyNot === null) command.run(subject);
  else say(whyNot);
  return true;
}

/** Why a command cannot be done now, for a button of its own; null when it can. */
export function whyNotOf(id: string, subject: CommandSubject): string | null {
  return (
    fitting(subject)
      .find((each) => each.id === id)
      ?.whyNot?.(subject) ?? null
  );
}
