import { parseArgs } from 'node:util';

/** How a command ends: 0 fine, 1 findings, 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** What a command needs from outside; tests pass their own. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** Writes a line to the error output. */
  readonly error: (text: string) => void;
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

/** Wrong use, explained in one sentence. */
export class WrongUse extends Error {}

/**
 * Splits arguments by the options a command knows. `--name value` and `--name=value` are the same; flags have no value;
 * everything after `--` stands alone. Throws `WrongUse` for an unknown option or a missing value.
 */
export function argumentsOf(
  words: readonly string[],
  known: { readonly values: readonly string[]; readonly flags?: readonly string[] },
): Arguments {
  const typed = (type: 'string' | 'boolean') => (name: string) => [name, { type }] as const;
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries([...known.values.map(typed('string')), ...(known.flags ?? []).map(typed('boolean'))]),
    allowPositionals: true,
    // Its own errors do not list the known options.
    strict: false,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (known.flags?.includes(name)) {
      options.set(name, []);
      continue;
    }
    if (!rawName.startsWith('--') || !known.values.includes(name))
      throw new WrongUse(unknownOption(words[token.index] ?? rawName, known.values));
    if (value === undefined || (!inlineValue && value.startsWith('--')))
      throw new WrongUse(`"--${name}" needs a value after it.`);
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
