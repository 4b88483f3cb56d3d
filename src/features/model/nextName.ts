import { hasName } from '../../core/index';

/** The next free name of a row of names: `web-01` gives `web-02`, a name without a number gets ` 2`. */
export function nextName(name: string, taken: readonly string[]): string {
  const [, base = name, digits = ''] = /^(.*?)(\d*)$/.exec(name) ?? [];
  for (let number = digits === '' ? 2 : Number(digits) + 1; ; number += 1) {
    const next = digits === '' ? `${name} ${number}` : `${base}${String(number).padStart(digits.length, '0')}`;
    if (!hasName(taken, next)) return next;
  }
}
