/** When each file was last changed as far as we know: on opening it and after our own writing. */
const known = new WeakMap<object, number>();

/** Remembers the time of change (milliseconds since 1970) of the file behind a handle. */
export function rememberVersion(handle: object, changedAt: number): void {
  known.set(handle, changedAt);
}

/** When somebody else changed the file after we last saw it, or null when nobody did. */
export function changedSince(handle: object, changedAt: number): number | null {
  const seen = known.get(handle);
  return seen !== undefined && changedAt > seen ? changedAt : null;
}
