/** How a command ends: 0 fine, 1 findings, 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** What a command has of the world; tests hand in another. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Whether colours may be used. */
  readonly hasColours: boolean;
}

/** Arguments after the command: values of options by name, and what stands alone. */
export interface Arguments {
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
}

/** Wrong use: told in one sentence. */
export class WrongUse extends Error {}

/**
 * Splits arguments by the options a command knows. `--name value` and `--name=value` are the same; flags have no value.
 * Throws `WrongUse` for an unknown option or a missing value.
 */
export function argumentsOf(
  words: readonly string[],
  known: { readonly values: readonly string[]; readonly flags?: readonly string[] },
): Arguments {
  const options = new Map<string, string[]>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      rest.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(2, equals === -1 ? undefined : equals);
    if (known.flags?.includes(name)) {
      options.set(name, []);
      continue;
    }
    if (!known.values.includes(name)) throw new WrongUse(`There is no option "--${name}" here.`);
    const value = equals === -1 ? words[at + 1] : word.slice(equals + 1);
    if (value === undefined) throw new WrongUse(`"--${name}" needs a value.`);
    if (equals === -1) at += 1;
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { options, rest };
}

/** The last value of an option, or null. */
export function optionOf(given: Arguments, name: string): string | null {
  return given.options.get(name)?.at(-1) ?? null;
}
