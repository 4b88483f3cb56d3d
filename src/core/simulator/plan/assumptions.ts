import { listed } from '../../base/words';
import type { ReasonLink } from '../reasons/reasonLink';
import type { EnvironmentRun } from './environmentRun';

/** Something a plan takes for granted. */
export interface Assumption {
  /** To be read after "that". */
  readonly text: string;
  readonly links: readonly ReasonLink[];
}

/** What a plan takes for granted, and where a person says how it really is. */
export function assumptionsOf(of: EnvironmentRun): readonly Assumption[] {
  return [...earlierPhases(of), ...givenTargets(of), ...answers(of)];
}

/** Without lifecycles nothing is checked; that earlier environments went well is taken for granted anyway. */
function earlierPhases({ historyAssumed, situation }: EnvironmentRun): readonly Assumption[] {
  if (!historyAssumed || situation.isRunbook) return [];
  const { model, environment } = situation;
  const earlier =
    model.lifecycles.length > 0
      ? (situation.scenario.history ?? []).map((each) => each.environment)
      : model.environments.slice(0, Math.max(0, model.environments.indexOf(environment))).map((each) => each.name);
  return earlier.length === 0
    ? []
    : [{ text: `${listed(earlier)} succeeded`, links: [{ kind: 'scenario', part: 'history' }] }];
}

function givenTargets({ targetsAssumed }: EnvironmentRun): readonly Assumption[] {
  if (!targetsAssumed) return [];
  const text = 'each target tag has a target, since no targets are given';
  return [{ text, links: [{ kind: 'model', part: 'targets', name: null }] }];
}

function answers({ run, situation }: EnvironmentRun): readonly Assumption[] {
  const asked = run.decisions.filter((each) => each.action !== null && each.reason.code === 'MANUAL_PROCEED');
  const given = new Set((situation.scenario.manual ?? []).map((each) => each.action.toLowerCase()));
  const names = [...new Set(asked.map((each) => each.action ?? ''))].filter((name) => !given.has(name.toLowerCase()));
  if (names.length === 0) return [];
  const text = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} answered Proceed`;
  return [{ text, links: [{ kind: 'scenario', part: 'people' }] }];
}
