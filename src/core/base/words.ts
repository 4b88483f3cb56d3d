/** Joins words as "a", "a and b", "a, b and c", or with "or". Empty for none. */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The names in quotes, at most so many of them: `"a", "b" and 12 more`. */
export function quotedNames(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((name) => `"${name}"`);
  return listed(names.length > most ? [shown.join(', '), `${names.length - most} more`] : shown);
}

/** A value of a file as a sentence can quote it: at most so many characters, then an ellipsis. */
export function quotable(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** "1 step", "4 steps"; `many` is for words with an irregular plural. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The text with its first letter in upper case. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
