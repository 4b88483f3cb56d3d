/** What a token comes to: a text, or something only a deployment knows. */
export type Value = string | Unknown;

/** A value that depends on names only a deployment knows. */
export interface Unknown {
  readonly dependsOn: readonly string[];
  /** All texts it can be, when they are few; null when it can be anything. */
  readonly possible: readonly string[] | null;
}

const maxPossible = 16;

/** Something that can be anything, for the reasons of all the given values. */
export function openUnknown(...values: readonly (Value | null)[]): Unknown {
  return { dependsOn: dependsOnOf(values), possible: null };
}

/** The texts a value can be, or null when it can be anything. */
function possibleTexts(value: Value): readonly string[] | null {
  return typeof value === 'string' ? [value] : value.possible;
}

/** One of several values, for the reasons of `decidedBy` too. Values that agree are simply that value. */
export function eitherOf(decidedBy: Unknown, values: readonly Value[]): Value {
  const texts = new Set<string>();
  let isOpen = false;
  for (const value of values) {
    const possible = possibleTexts(value);
    if (possible === null) isOpen = true;
    else for (const text of possible) texts.add(text);
  }
  if (!isOpen && texts.size === 1) return [...texts][0]!;
  const possible = isOpen || texts.size > maxPossible ? null : [...texts];
  return { dependsOn: dependsOnOf([decidedBy, ...values]), possible };
}

/** One value written after the other. */
export function joined(left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  const before = possibleTexts(left);
  const after = possibleTexts(right);
  const isFew = before !== null && after !== null && before.length * after.length <= maxPossible;
  const possible = isFew ? before.flatMap((start) => after.map((end) => start + end)) : null;
  return { dependsOn: dependsOnOf([left, right]), possible };
}

/** A question asked of each text a value can be: the answer when they agree, else the value that keeps it open. */
export function agreed(values: readonly Value[], ask: (texts: readonly string[]) => boolean): boolean | Unknown {
  if (values.every((value) => typeof value === 'string')) return ask(values as readonly string[]);
  const rows = values.reduce<readonly (readonly string[])[] | null>(
    (known, value) => {
      const texts = possibleTexts(value);
      return known === null || texts === null ? null : known.flatMap((row) => texts.map((text) => [...row, text]));
    },
    [[]],
  );
  if (rows === null) return openUnknown(...values);
  const answers = rows.map(ask);
  return answers.every((answer) => answer === answers[0]) ? answers[0] === true : openUnknown(...values);
}

function dependsOnOf(values: readonly (Value | null)[]): readonly string[] {
  const names = new Set<string>();
  for (const value of values) {
    if (value !== null && typeof value !== 'string') for (const name of value.dependsOn) names.add(name);
  }
  return [...names];
}
