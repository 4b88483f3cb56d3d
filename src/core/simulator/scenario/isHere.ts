import { isMentioned } from './named';
import type { Situation } from './situation';

/** Whether a scope that lists environments covers this run: by its environment, or by the parent of that (E-05). */
export function isHere(
  { environment, parent }: Pick<Situation, 'environment' | 'parent'>,
  listed: readonly string[],
): boolean {
  return isMentioned(environment, listed) || (parent !== null && isMentioned(parent, listed));
}
