import { isMentioned } from './named';
import type { Situation } from './situation';

/** Whether a scope that lists environments includes this run: its environment, or the parent (E-05). */
export function includesThisEnvironment(
  { environment, parent }: Pick<Situation, 'environment' | 'parent'>,
  listed: readonly string[],
): boolean {
  return isMentioned(environment, listed) || (parent !== null && isMentioned(parent, listed));
}
