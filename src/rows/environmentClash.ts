import { type Action, hasName } from '../core/index';

/** What is wrong with two lists of environments that name the same one; null when nothing is. */
export function environmentClash(
  action: Pick<Action, 'environments' | 'excludedEnvironments'>,
  labelOf: (name: string) => string,
): string | null {
  const excluded = action.excludedEnvironments.map(labelOf);
  const both = action.environments.map(labelOf).filter((name) => hasName(excluded, name));
  return both.length === 0 ? null : `${both.join(', ')} is in both lists, and so it does not run there.`;
}
