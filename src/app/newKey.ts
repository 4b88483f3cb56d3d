/** A name that nothing else has: twenty letters and digits by chance. */
export function newKey(): string {
  return randomText(20);
}

/** The name of a process in the address bar: words for people, and an end that no other tab can hit on at the same time. */
export function newDocumentId(slug: string): string {
  return `${slug}-${randomText(6)}`;
}

function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
