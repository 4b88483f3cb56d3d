/** The address of the steps of a process. Apart from the other addresses, which the first screen does not need. */
export function addressOfProcess(documentId: string): string {
  return `#/p/${encodeURIComponent(documentId)}/steps`;
}

/** The id of the process that an address leads to; null for every other address. */
export function processIn(hash: string): string | null {
  const name = /^#\/p\/([^/?]+)/.exec(hash)?.[1];
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    // A malformed escape sequence names no process.
    return null;
  }
}

/** Whether an address leads to the library; an empty one does. */
export function isOfLibrary(hash: string): boolean {
  return /^#?\/?$/.test(hash);
}
