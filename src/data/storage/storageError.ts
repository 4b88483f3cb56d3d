/** Whether a browser call ended because the person closed its window. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** What a browser says of a failure, as far as it says anything. */
export function causeOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
