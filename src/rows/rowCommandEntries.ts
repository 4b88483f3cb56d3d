import type { Command } from '../state/command';
import type { MenuEntry } from '../ui/Menu';
import { type CommandSubject, foldedGroups, type RowCommand, rowCommands } from './commandTable';

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

/** A menu of what can be done with rows, long groups folded up; what cannot be done now stays and says why. */
export function rowMenu(
  subject: CommandSubject,
  { has = () => true, showsKeys = true }: RowMenuOptions = {},
): readonly MenuEntry[] {
  const commands = fitting(subject).filter(has);
  const groups = [...new Set(commands.map(({ group }) => group))];
  const isLong = groups.length > 1;
  let wasFolded = false;
  return groups.flatMap((group, at): readonly MenuEntry[] => {
    const entries = commands
      .filter((command) => command.group === group)
      .map((command) => entryOf(command, subject, showsKeys));
    const word = isLong && entries.length > 1 ? foldedGroups[group] : undefined;
    // Folded groups stand together, each in one line.
    const isApart = at > 0 && !(wasFolded && word !== undefined);
    wasFolded = word !== undefined;
    const shown: readonly MenuEntry[] = word === undefined ? entries : [{ kind: 'menu', label: word, entries }];
    return isApart ? [{ kind: 'line' }, ...shown] : shown;
  });
}

function entryOf(command: RowCommand, subject: CommandSubject, showsKeys: boolean): MenuEntry {
  const whyNot = command.whyNot?.(subject) ?? null;
  const choices = whyNot === null ? (command.choices?.(subject) ?? []) : [];
  if (choices.length > 1)
    return {
      kind: 'menu',
      label: command.label(subject),
      entries: choices.map(({ label, run }) => ({ label, onSelect: run })),
    };
  return {
    label: command.label(subject),
    ...(showsKeys ? keysOf(command, subject) : {}),
    whyNot,
    ...(command.danger === true ? { danger: true } : {}),
    onSelect: () => command.run(subject),
  };
}

function keysOf({ keys, shortcut }: RowCommand, { keyOf }: CommandSubject): { readonly keys?: string } {
  const shown = shortcut === undefined ? keys : keyOf(shortcut);
  return shown === undefined ? {} : { keys: shown };
}

/** The same for the command palette, each with the row it is for: "Move up: 14 Seed reference data". */
export function rowCommandsFor(subject: CommandSubject): readonly Command[] {
  const [first, ...others] = subject.rows;
  const what = others.length === 0 ? `${first.number} ${first.name}` : `${subject.rows.length} rows`;
  return fitting(subject).map((command) => ({
    id: `row-${command.id}`,
    label: `${command.label(subject)}: ${what}`,
    ...keysOf(command, subject),
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
