import { listed } from '../../base/words';
import type { ReasonLink } from '../reasons/reasonLink';
import type { EnvironmentRun } from './environmentRun';

/** Something a plan assumes. */
export interface Assumption {
  /** Completes a sentence that ends in "that". */
  readonly text: string;
  readonly links: readonly ReasonLink[];
}

/** What assumptions are derived from. */
interface Given extends Pick<EnvironmentRun, 'situation' | 'historyAssumed' | 'targetsAssumed'> {
  /** Names of actions that a person let proceed, in run order. */
  readonly asked: readonly string[];
}

/** What a plan assumes, each with a link to where a person can state the facts. */
export function assumptionsOf(of: Given): readonly Assumption[] {
  return [...earlierPhases(of), ...givenTargets(of), ...answers(of)];
}

/** Without lifecycles nothing is checked, but the plan still assumes that earlier environments succeeded. */
function earlierPhases({ historyAssumed, situation }: Given): readonly Assumption[] {
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

function givenTargets({ targetsAssumed }: Given): readonly Assumption[] {
  if (!targetsAssumed) return [];
  const text = 'each target tag has a target, since no targets are given';
  return [{ text, links: [{ kind: 'model', part: 'targets', name: null }] }];
}

function answers({ asked, situation }: Given): readonly Assumption[] {
  const given = new Set((situation.scenario.manual ?? []).map((each) => each.action.toLowerCase()));
  const names = [...new Set(asked)].filter((name) => !given.has(name.toLowerCase()));
  if (names.length === 0) return [];
  const text = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} answered Proceed`;
  return [{ text, links: [{ kind: 'scenario', part: 'people' }] }];
}
