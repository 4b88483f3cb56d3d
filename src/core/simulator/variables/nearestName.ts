import { distanceBetween } from '../../base/nearest';
import { listedNames } from './systemValues';

/**
 * The listed system variable that was probably meant: one that contains all parts of the name in order, else
 * one with a similar spelling; null if none is close.
 */
export function nearestName(name: string): string | null {
  const asked = partsOf(name);
  const indexes = [...name.matchAll(/\[[^\]]*\]/g)].map(([index]) => index);
  const longer = listedNames
    .filter((listed) => isWithin(asked, partsOf(listed)))
    .toSorted((one, other) => one.length - other.length);
  const plain = asked.join('.');
  const spelt = listedNames
    .map((listed) => ({ listed, distance: distanceBetween(plain, partsOf(listed).join('.')) }))
    .toSorted((one, other) => one.distance - other.distance)[0];
  const near = spelt !== undefined && spelt.distance <= Math.ceil(plain.length / 5) ? spelt.listed : null;
  const found = near ?? longer[0] ?? null;
  return found === null ? null : found.replace(/\[\*\]/g, () => indexes.shift() ?? '[…]');
}

/** The parts after `Octopus`, folded and without indexes. */
function partsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .slice(1);
}

function isWithin(parts: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const part of all) if (part === parts[at]) at += 1;
  return at === parts.length;
}
