import { isTruthyText } from '../isTruthyText';
import { presentValue, type unknownValue } from '../variables';

/** What a token comes to: a text, or something only a deployment knows. */
export type Value = string | Unknown;

/** A text that nobody knows, but that is not empty and that a condition takes for true. */
const someText: unique symbol = Symbol('some text');

/** One of the texts a value can be. */
export type PossibleText = string | typeof someText;

/** A value that depends on names only a deployment knows. */
export interface Unknown {
  readonly dependsOn: readonly string[];
  /** All texts it can be, when they are few; null when it can be anything. */
  readonly possible: readonly PossibleText[] | null;
}

const maxPossible = 16;

/** The value of a name that only a deployment knows. */
export function notKnown(name: string, value: typeof unknownValue | typeof presentValue): Unknown {
  return { dependsOn: [name], possible: value === presentValue ? [someText] : null };
}

/** Something that can be anything, for the reasons of all the given values. */
export function openUnknown(...values: readonly (Value | null)[]): Unknown {
  return { dependsOn: dependsOnOf(values), possible: null };
}

/** The texts a value can be, or null when it can be anything. */
function possibleTexts(value: Value): readonly PossibleText[] | null {
  return typeof value === 'string' ? [value] : value.possible;
}

/** One of several values, for the reasons of `decidedBy` too. Values that agree are simply that value. */
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

/** One value written after the other. */
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

/** A text beside one that can be anything: what is surely in it may already keep the whole from being false. */
function aroundAnything(known: readonly PossibleText[] | null): readonly PossibleText[] | null {
  return known?.every((text) => text === someText || keepsTrue(text)) ? [someText] : null;
}

/** Whether every text with this part in it is taken for true: it is not part of a text that is taken for false. */
function keepsTrue(part: string): boolean {
  const word = part.trim().toLowerCase();
  return word !== '' && isTruthyText(part) && !['false', 'no', '0'].some((falsy) => falsy.includes(word));
}

/** A question asked of each text a value can be: the answer when they agree, else the value that keeps it open. */
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

/** What a condition makes of a text. */
export function isTruthy(text: PossibleText): boolean {
  return text === someText || isTruthyText(text);
}

/** Whether two texts are the same; null where that is not known. */
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
