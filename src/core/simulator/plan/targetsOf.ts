import { participationOf } from '../before/participation';
import { byName } from '../before/targetIndex';
import { situationOf } from '../scenario/situation';
import { explain } from '../words/explain';
import type { PlanTarget } from './plan';
import type { PlanInput } from './planInput';

/** The targets of an environment and whether each takes part, in name order; empty if no targets are known. */
export function targetsOf({ process, model, scenario }: PlanInput, environment: string): readonly PlanTarget[] {
  const situation = situationOf({ process, model, scenario, environment });
  const { participating, leftOut } = participationOf(situation);
  const here = [
    ...participating.map((target) => ({ target, sentence: '' })),
    ...leftOut
      .filter(({ reason }) => reason.code !== 'TARGET_WRONG_ENV')
      .map(({ target, reason }) => ({ target, sentence: explain(reason) })),
  ];
  return here
    .toSorted((one, other) => byName(one.target, other.target))
    .map(({ target, sentence }) => ({ name: target.name, roles: target.roles, takesPart: sentence === '', sentence }));
}
