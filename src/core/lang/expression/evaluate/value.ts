import { isTruthyText } from '../isTruthyText';
import { presentValue, type unknownValue } from '../variables';

/** The value of a token: a text, or an unknown value. */
export type Value = string | Unknown;

/** An unknown text that is not empty and counts as true. */
const someText: unique symbol = Symbol('some text');

/** One of the possible texts of a value. */
export type PossibleText = string | typeof someText;

/** A value that depends on values known only during a deployment. */
export interface Unknown {
  readonly dependsOn: readonly string[];
  /** All possible texts if they are few; null if it can be any text. */
  readonly possible: readonly PossibleText[] | null;
}

const maxPossible = 16;

/** The value of a variable known only during a deployment. */
export function notKnown(name: string, value: typeof unknownValue | typeof presentValue): Unknown {
  return { dependsOn: [name], possible: value === presentValue ? [someText] : null };
}

/** An unknown value that can be any text, with the dependencies of all given values. */
export function openUnknown(...values: readonly (Value | null)[]): Unknown {
  return { dependsOn: dependsOnOf(values), possible: null };
}

/** The possible texts of a value, or null if it can be any text. */
function possibleTexts(value: Value): readonly PossibleText[] | null {
  return typeof value === 'string' ? [value] : value.possible;
}

/** One of several values, also depending on `decidedBy`. If all values agree, that value. */
export function eitherOf(decidedBy: Unknown, values: readonly Value[]): Value {
  const texts = new Set<PossibleText>();
  let isOpen = false;
  for (const value of values) {
    const possible = possibleTexts(value);
    if (possible === null) isOpen = true;
    else for (const text of possible) texts.add(text);
  }
  const [first] = texts;
  if (!isOpen && texts.size === 1 && typeof first === 'string') return first;
  const possible = isOpen || texts.size > maxPossible ? null : [...texts];
  return { dependsOn: dependsOnOf([decidedBy, ...values]), possible };
}

/** Concatenates two values. */
export function joined(left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  return { dependsOn: dependsOnOf([left, right]), possible: joinedTexts(possibleTexts(left), possibleTexts(right)) };
}

function joinedTexts(
  left: readonly PossibleText[] | null,
  right: readonly PossibleText[] | null,
): readonly PossibleText[] | null {
  if (left === null || right === null) return left === null && right === null ? null : aroundAnything(left ?? right);
  if (left.length * right.length > maxPossible) return null;
  const texts = left.flatMap((start) =>
    right.map((end) => (typeof start === 'string' && typeof end === 'string' ? start + end : someText)),
  );
  return [...new Set(texts)];
}

/** A known text next to an unknown one: its certain content may already prevent the whole from counting as false. */
function aroundAnything(known: readonly PossibleText[] | null): readonly PossibleText[] | null {
  return known?.every((text) => text === someText || keepsTrue(text)) ? [someText] : null;
}

/** Whether every text that contains this part counts as true, because no false text contains it. */
function keepsTrue(part: string): boolean {
  const word = part.trim().toLowerCase();
  return word !== '' && isTruthyText(part) && !['false', 'no', '0'].some((falsy) => falsy.includes(word));
}

/** Applies a test to each possible text of a value: the result if all agree, else the value that leaves it open. */
export function agreed(
  values: readonly Value[],
  ask: (texts: readonly PossibleText[]) => boolean | null,
): boolean | Unknown {
  if (values.every((value) => typeof value === 'string')) return ask(values as readonly string[]) === true;
  const rows = values.reduce<readonly (readonly PossibleText[])[] | null>(
    (known, value) => {
      const texts = possibleTexts(value);
      return known === null || texts === null ? null : known.flatMap((row) => texts.map((text) => [...row, text]));
    },
    [[]],
  );
  if (rows === null) return openUnknown(...values);
  const [first, ...others] = rows.map(ask);
  return typeof first === 'boolean' && others.every((answer) => answer === first) ? first : openUnknown(...values);
}

/** Whether a text counts as true. */
export function isTruthy(text: PossibleText): boolean {
  return text === someText || isTruthyText(text);
}

/** Whether two texts are equal; null if that is not known. */
export function areSame(one: PossibleText, other: PossibleText): boolean | null {
  if (typeof one === 'string' && typeof other === 'string') return one === other;
  return one === '' || other === '' ? false : null;
}

function dependsOnOf(values: readonly (Value | null)[]): readonly string[] {
  const names = new Set<string>();
  for (const value of values) {
    if (value !== null && typeof value !== 'string') for (const name of value.dependsOn) names.add(name);
  }
  return [...names];
}
