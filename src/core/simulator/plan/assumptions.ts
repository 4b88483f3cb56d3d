import { listed } from '../../base/words';
import type { EnvironmentRun } from './environmentRun';

/** What a plan takes for granted, each to be read after "that". */
export function assumptionsOf(of: EnvironmentRun): readonly string[] {
  return [...earlierPhases(of), ...givenTargets(of), ...answers(of)];
}

/** Without lifecycles nothing is checked; that earlier environments went well is taken for granted all the same. */
function earlierPhases({ historyAssumed, situation }: EnvironmentRun): readonly string[] {
  if (!historyAssumed || situation.isRunbook) return [];
  const { model, environment } = situation;
  const earlier =
    model.lifecycles.length > 0
      ? (situation.scenario.history ?? []).map((each) => each.environment)
      : model.environments.slice(0, Math.max(0, model.environments.indexOf(environment))).map((each) => each.name);
  return earlier.length === 0 ? [] : [`${listed(earlier)} succeeded`];
}

function givenTargets({ targetsAssumed }: EnvironmentRun): readonly string[] {
  return targetsAssumed ? ['each target tag has a target, since no targets are given'] : [];
}

function answers({ run, situation }: EnvironmentRun): readonly string[] {
  const asked = run.decisions.filter((each) => each.action !== null && each.reason.code === 'MANUAL_PROCEED');
  const given = new Set((situation.scenario.manual ?? []).map((each) => each.action.toLowerCase()));
  const names = [...new Set(asked.map((each) => each.action ?? ''))].filter((name) => !given.has(name.toLowerCase()));
  if (names.length === 0) return [];
  return [`${listed(names)} ${names.length === 1 ? 'is' : 'are'} answered Proceed`];
}
