/** Where a text in JSON holds the value of a secret. An empty one tells nothing. */
const secretValue = /("(?:NewValue|SensitiveValue)"\s*:\s*)("(?:[^"\\\n]|\\.)+")/gi;

const mark = '••••••';

/** A text to look at: the values of its secrets are hidden. */
export function withHiddenSecrets(text: string): string {
  return text.replace(secretValue, (_whole, name: string) => `${name}"${mark}"`);
}

/** A text to hand on: a secret is there, and its value is not. */
export function withoutSecrets(text: string): string {
  return text.replace(secretValue, (_whole, name: string) => `${name}null`);
}

export interface MaskedText {
  readonly text: string;
  /** What stands in the place of each mark, in the order of their numbers. */
  readonly secrets: readonly string[];
}

/** A text to edit: each secret is a mark with a number, so that it stays when the text around it changes or moves. */
export function maskSecrets(text: string): MaskedText {
  const secrets: string[] = [];
  const masked = text.replace(secretValue, (_whole, name: string, value: string) => {
    secrets.push(value);
    return `${name}"${mark} ${secrets.length}"`;
  });
  return { text: masked, secrets };
}

const numbered = new RegExp(`"${mark} (\\d+)"`, 'g');

/** The text with its secrets in their places again; a mark that was deleted takes its secret with it. */
export function unmaskSecrets(text: string, secrets: readonly string[]): string {
  return text.replace(numbered, (whole, number: string) => secrets[Number(number) - 1] ?? whole);
}

export function hasMarks(text: string): boolean {
  return text.search(numbered) !== -1;
}
