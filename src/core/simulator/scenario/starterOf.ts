import type { StartedBy } from './knownAnswers';
import type { RunChoices } from './scenario';

/** Who starts a run if the scenario does not say: a person, or with a trigger something automatic (F-07). */
export function starterOf({ startedBy, trigger }: Pick<RunChoices, 'startedBy' | 'trigger'>): StartedBy {
  return startedBy ?? (trigger === undefined ? 'Person' : 'OtherAutomatic');
}
