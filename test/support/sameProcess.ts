import { isDeepStrictEqual } from 'node:util';
import type { Process } from '../../src/core/index';

/**
 * Whether two processes say the same. The order of properties is not significant, nor that of settings
 * nobody knows, other than of those with one name. Ids are given out in reading order, so they must be equal.
 */
export function sameProcess(left: Process | null, right: Process | null): boolean {
  return isDeepStrictEqual(settled(left), settled(right));
}

function settled(value: unknown): unknown {
  if (value instanceof Map) return [...value].toSorted(byFirst).map(settled);
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'extras' ? settled((inner as { name: string; kind: string }[]).toSorted(byName)) : settled(inner),
    ]),
  );
}

function byFirst([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : Number(left > right);
}

function byName(left: { name: string; kind: string }, right: { name: string; kind: string }): number {
  return byFirst([left.kind + left.name, null], [right.kind + right.name, null]);
}
