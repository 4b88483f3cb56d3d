/** How a command ends: 0 fine, 1 findings, 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** What a command has of the world; tests hand in another. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Whether colours may be used. */
  readonly hasColours: boolean;
  /** Characters in a line. */
  readonly width: number;
}

/** One command: `help` is what to type, `run` takes the words after its name. */
export interface Command {
  readonly help: string;
  readonly run: (words: readonly string[], terminal: Terminal) => ExitCode;
}

/** Arguments after the command: values of options by name, and what stands alone. */
export interface Arguments {
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
}

/** Wrong use: told in one sentence. */
export class WrongUse extends Error {}

/**
 * Splits arguments by the options a command knows. `--name value` and `--name=value` are the same; flags have no value;
 * everything after `--` stands alone. Throws `WrongUse` for an unknown option or a missing value.
 */
export function argumentsOf(
  words: readonly string[],
  known: { readonly values: readonly string[]; readonly flags?: readonly string[] },
): Arguments {
  const options = new Map<string, string[]>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') return { options, rest: [...rest, ...words.slice(at + 1)] };
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(2, equals === -1 ? undefined : equals);
    if (word.startsWith('--') && known.flags?.includes(name)) {
      options.set(name, []);
      continue;
    }
    if (!word.startsWith('--') || !known.values.includes(name)) throw new WrongUse(unknownOption(word, known.values));
    const value = equals === -1 ? words[at + 1] : word.slice(equals + 1);
    if (value === undefined || (equals === -1 && value.startsWith('--')))
      throw new WrongUse(`"--${name}" needs a value behind it.`);
    if (equals === -1) at += 1;
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { options, rest };
}

function unknownOption(word: string, known: readonly string[]): string {
  return `There is no option "${word}" here. Options: ${known.map((name) => `--${name}`).join(', ')}.`;
}

/** The last value of an option, or null. */
export function optionOf(given: Arguments, name: string): string | null {
  return given.options.get(name)?.at(-1) ?? null;
}
