import { vi } from 'vitest';

/** How often a text was begun to be parsed, as OCL or JSON: each parse first looks for a byte-order mark. */
export function countParses(): (text: string) => number {
  const looks = vi.spyOn(String.prototype, 'startsWith');
  return (text) =>
    looks.mock.calls.filter(([sought], at) => sought === '\uFEFF' && String(looks.mock.contexts[at]) === text).length;
}
