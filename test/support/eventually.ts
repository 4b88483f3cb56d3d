import { vi } from 'vitest';

/**
 * Waits until a check passes, and gives its value. The limit is one against hanging, far above what anything takes: the
 * second that vitest waits by itself is too short on a busy machine.
 */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 20_000 });
}
