/** Whether the browser may clear what is kept when the disk is nearly full. */
export interface Persistence {
  /** True where it never does so unasked; null where it does not tell. */
  readonly isGranted: () => Promise<boolean | null>;
  /** Asks the browser, which may ask the person; the answer is what holds from then on. */
  readonly ask: () => Promise<boolean>;
}

export const browserPersistence: Persistence = {
  isGranted: async () => {
    try {
      return (await navigator.storage?.persisted?.()) ?? null;
    } catch {
      return null;
    }
  },
  ask: async () => {
    try {
      return (await navigator.storage?.persist?.()) ?? false;
    } catch {
      return false;
    }
  },
};
