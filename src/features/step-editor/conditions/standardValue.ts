/** The stored text if it is one of the choices; null lets no radio button claim it. An empty text counts as the default. */
export function choiceOf<T extends string>(stored: string, choices: readonly { readonly value: T }[]): T | null {
  if (stored === '') return choices[0]?.value ?? null;
  return choices.find(({ value }) => value === stored)?.value ?? null;
}

/** The note under choices that lack the stored text; undefined if they have it. */
export function notOfferedNote(stored: string, choice: string | null): string | undefined {
  return choice === null ? `"${stored}" is not a standard value; kept as it is until you choose another.` : undefined;
}
