/** A unique key: twenty random letters and digits. */
export function newKey(): string {
  return randomText(20);
}

/**
 * The name of a process in the address bar: readable words, and a random end so that no other tab chooses the same at the same
 * time.
 */
export function newDocumentId(slug: string): string {
  return `${slug}-${randomText(6)}`;
}

function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
