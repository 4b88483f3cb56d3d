import type { Span } from '../../base/span';
import { secretVariableValues } from './secretVariableValues';

/** A property or parameter that is a secret, with the value that it holds. An empty one tells nothing. */
const secretValue = /"(?:NewValue|SensitiveValue)"\s*:\s*("(?:[^"\\\n]|\\.)+")/gi;

const mark = '••••••';

/** Where a text in JSON holds the value of a secret: those of properties, and those of variables in a model. */
function secretSpans(text: string): readonly Span[] {
  const ofProperties = [...text.matchAll(secretValue)].map(({ index, 0: whole, 1: value = '' }) => {
    const end = index + whole.length;
    return { start: end - value.length, end };
  });
  return [...ofProperties, ...secretVariableValues(text)].sort((left, right) => left.start - right.start);
}

function replaced(text: string, by: (secret: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of secretSpans(text)) {
    parts.push(text.slice(from, start), by(text.slice(start, end)));
    from = end;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}

/** A text for display, with the values of its secrets hidden. */
export function withHiddenSecrets(text: string): string {
  return replaced(text, () => `"${mark}"`);
}

/** A text to look at in which every place stays where it is, such as that of an error. */
export function withCoveredSecrets(text: string): string {
  return replaced(text, (secret) => `"${'•'.repeat(secret.length - 2)}"`);
}

/** A text for sharing: it says that a secret exists, without its value. */
export function withoutSecrets(text: string): string {
  return replaced(text, () => 'null');
}

export interface MaskedText {
  readonly text: string;
  /** The secrets behind the marks, in the order of their numbers. */
  readonly secrets: readonly string[];
}

/**
 * A text for editing: each secret becomes a numbered mark, so that it survives when the text around it changes or
 * moves.
 */
export function maskSecrets(text: string): MaskedText {
  const secrets: string[] = [];
  const masked = replaced(text, (secret) => `"${mark} ${secrets.push(secret)}"`);
  return { text: masked, secrets };
}

const numbered = new RegExp(`"${mark} (\\d+)"`, 'g');

/** Puts the secrets back in place of their marks; deleting a mark deletes its secret. */
export function unmaskSecrets(text: string, secrets: readonly string[]): string {
  return text.replace(numbered, (whole, number: string) => secrets[Number(number) - 1] ?? whole);
}

export function hasMarks(text: string): boolean {
  return text.search(numbered) !== -1;
}
