import { listed } from '../../base/words';
import type { DeploymentModel, Health } from '../../model/deploymentModel';
import { hideSecrets } from './hideSecrets';
import type { RunChoices, Scenario } from './scenario';

/** One assumption of a scenario beyond the configuration, in words, with the scenario without it. */
export interface WhatIf {
  readonly sentence: string;
  readonly without: Scenario;
}

/**
 * Everything a scenario assumes, so that no assumption is hidden.
 *
 * @param model  whose secrets the sentences hide, also those that were asked for at the start (V-14)
 */
export function whatIfsOf(
  scenario: Scenario,
  model: Pick<DeploymentModel, 'variables'> = { variables: [] },
): readonly WhatIf[] {
  return assumedIn(scenario).map((each) => ({ ...each, sentence: hideSecrets(each.sentence, model, scenario.run) }));
}

function assumedIn(scenario: Scenario): readonly WhatIf[] {
  const { inject = [], outputs = [], manual = [], guidance = [], run = {} } = scenario;
  const on = (target: string | undefined) => (target === undefined ? '' : ` on ${target}`);
  const inRun = (key: 'skip' | 'excludedTargets' | 'specificTargets', names: readonly string[]): Scenario =>
    withList(scenario, 'run', names.length === 0 ? omit(run, key) : { ...run, [key]: names });
  return [
    ...inject.map(({ action, target, kind = 'fail', attempts = 'all' }, at) => ({
      sentence: `${action} ${failureWords[kind]}${on(target)}${attemptsText(attempts)}`,
      without: withList(scenario, 'inject', inject.toSpliced(at, 1)),
    })),
    ...outputs.map(({ action, target, name, value }, at) => ({
      sentence: `output ${name} of ${action}${on(target)} is ${value === '' ? 'an empty text' : value}`,
      without: withList(scenario, 'outputs', outputs.toSpliced(at, 1)),
    })),
    ...manual.map(({ action, target, choice }, at) => ({
      sentence: `${action}${on(target)} is answered ${choice}`,
      without: withList(scenario, 'manual', manual.toSpliced(at, 1)),
    })),
    ...guidance.map(({ action, target, choices }, at) => ({
      sentence: `a failure of ${action}${on(target)} is answered ${choices.join(', then ')}`,
      without: withList(scenario, 'guidance', guidance.toSpliced(at, 1)),
    })),
    ...(run.skip ?? []).map((name, at) => ({
      sentence: `${name} is left out`,
      without: inRun('skip', run.skip?.toSpliced(at, 1) ?? []),
    })),
    ...(run.excludedTargets ?? []).map((name, at) => ({
      sentence: `${name} is left out`,
      without: inRun('excludedTargets', run.excludedTargets?.toSpliced(at, 1) ?? []),
    })),
    ...(run.specificTargets ?? []).map((name, at) => ({
      sentence: `only ${name} takes part`,
      without: inRun('specificTargets', run.specificTargets?.toSpliced(at, 1) ?? []),
    })),
    ...historyOf(scenario),
    ...waitsOf(scenario),
    ...chosenForRun(scenario),
    ...startOf(scenario),
    ...givenOf(scenario),
    ...healthOf(scenario),
    ...takenTimes(scenario),
  ];
}

/** Choices for the run as a whole. Environment, channel and tenant belong to the preview and are not what-ifs. */
function chosenForRun(scenario: Scenario): readonly WhatIf[] {
  const { run = {} } = scenario;
  const { specificTargetTags = [], excludedTargetTags = [], prompted = {}, guidedFailure, release } = run;
  const withRun = (next: RunChoices) => withList(scenario, 'run', next);
  const withTags = (key: 'specificTargetTags' | 'excludedTargetTags', at: number) => {
    const tags = run[key]?.toSpliced(at, 1) ?? [];
    return withRun(tags.length === 0 ? omit(run, key) : { ...run, [key]: tags });
  };
  const withoutAnswer = (name: string) => {
    const answers = omit(prompted, name);
    return withRun(Object.keys(answers).length === 0 ? omit(run, 'prompted') : { ...run, prompted: answers });
  };
  return [
    ...specificTargetTags.map((tag, at) => ({
      sentence: `only targets tagged ${tag} take part`,
      without: withTags('specificTargetTags', at),
    })),
    ...excludedTargetTags.map((tag, at) => ({
      sentence: `targets tagged ${tag} are left out`,
      without: withTags('excludedTargetTags', at),
    })),
    ...Object.entries(prompted).map(([name, value]) => ({
      sentence: `${name} is ${value === '' ? 'an empty text' : value}`,
      without: withoutAnswer(name),
    })),
    ...(guidedFailure === undefined
      ? []
      : [
          {
            sentence: `guided failure is ${guidedFailure ? 'on' : 'off'}`,
            without: withRun(omit(run, 'guidedFailure')),
          },
        ]),
    ...(release === undefined
      ? []
      : [{ sentence: `the release is ${release}`, without: withRun(omit(run, 'release')) }]),
  ];
}

/** Without a list all earlier phases are assumed to have succeeded (R-218). */
function historyOf(scenario: Scenario): readonly WhatIf[] {
  const { history } = scenario;
  if (history === undefined) return [];
  const places = history.map(
    ({ environment, release, tenant, success }) =>
      `${success === false ? 'without success to ' : ''}${environment}${release === undefined ? '' : ` (${release})`}${tenant === undefined ? '' : ` for ${tenant}`}`,
  );
  const sentence = places.length === 0 ? 'nothing was deployed before' : `deployed before: only ${places.join(', ')}`;
  return [{ sentence, without: omit(scenario, 'history') }];
}

function waitsOf(scenario: Scenario): readonly WhatIf[] {
  const { waits = [] } = scenario;
  const ends = { Complete: 'completes', Fail: 'fails', Hold: 'does not end yet' } as const;
  return waits.map(({ action, target, choice = 'Complete' }, at) => ({
    sentence: `what ${action}${target === undefined ? '' : ` on ${target}`} waits for ${ends[choice]}`,
    without: withList(scenario, 'waits', waits.toSpliced(at, 1)),
  }));
}

/** When and by whom the run is started, and its approvals and freeze overrides. */
function startOf(scenario: Scenario): readonly WhatIf[] {
  const { run = {} } = scenario;
  const { startsAt, startedBy, freezeOverride, approval } = run;
  const without = (key: keyof RunChoices) => withList(scenario, 'run', omit(run, key));
  return [
    ...(startsAt === undefined ? [] : [{ sentence: `it starts at ${startsAt}`, without: without('startsAt') }]),
    ...(startedBy === undefined
      ? []
      : [{ sentence: `it is started by ${starters[startedBy]}`, without: without('startedBy') }]),
    ...(freezeOverride === undefined
      ? []
      : [{ sentence: `freezes are overridden: ${freezeOverride.reason}`, without: without('freezeOverride') }]),
    ...(approval === undefined
      ? []
      : [{ sentence: `the approval is ${approval.toLowerCase()}`, without: without('approval') }]),
  ];
}

const starters = {
  Person: 'a person',
  DeploymentTargetTrigger: 'a deployment target trigger',
  ScheduledTrigger: 'a scheduled trigger',
  LifecycleAutomatic: 'its lifecycle',
  ReleaseCreated: 'the creation of the release',
  ParentDeployment: 'another deployment',
  OtherAutomatic: 'something automatic',
} as const;

/** Values passed to the run, and what is known of the release and the policies. */
function givenOf(scenario: Scenario): readonly WhatIf[] {
  const { run = {}, defects = [], policies = [] } = scenario;
  const texts = (key: 'passed' | 'customFields', word: (name: string) => string) => {
    const all = run[key] ?? {};
    return Object.entries(all).map(([name, value]) => {
      const others = omit(all, name);
      const next = Object.keys(others).length === 0 ? omit(run, key) : { ...run, [key]: others };
      return {
        sentence: `${word(name)} is ${value === '' ? 'an empty text' : value}`,
        without: withList(scenario, 'run', next),
      };
    });
  };
  return [
    ...texts('passed', (name) => name),
    ...texts('customFields', (name) => `the custom field ${name}`),
    ...defects.map(({ release = '1.0.0', resolved }, at) => ({
      sentence: `release ${release} ${resolved === true ? 'is no longer' : 'is'} prevented from progressing`,
      without: withList(scenario, 'defects', defects.toSpliced(at, 1)),
    })),
    ...policies.map(({ name, result }, at) => ({
      sentence: `policy ${name} is ${result.toLowerCase()}`,
      without: withList(scenario, 'policies', policies.toSpliced(at, 1)),
    })),
  ];
}

function healthOf(scenario: Scenario): readonly WhatIf[] {
  const { health = {} } = scenario;
  return Object.entries(health).map(([name, state]) => {
    const others = omit(health, name);
    return {
      sentence: `${name} ${healthWords[state]}`,
      without: Object.keys(others).length === 0 ? omit(scenario, 'health') : { ...scenario, health: others },
    };
  });
}

const healthWords: Readonly<Record<Health, string>> = {
  Healthy: 'is healthy',
  HasWarnings: 'is healthy with warnings',
  Unhealthy: 'is unhealthy',
  Unavailable: 'is unavailable',
  Unknown: 'has unknown health',
};

function takenTimes(scenario: Scenario): readonly WhatIf[] {
  const units = [
    ['minutes', 'minute'],
    ['durations', 'point'],
  ] as const;
  return units.flatMap(([key, unit]) => {
    const all = scenario[key] ?? {};
    return Object.entries(all).map(([name, count]) => {
      const others = omit(all, name);
      return {
        sentence: `${name} takes ${count} ${count === 1 ? unit : `${unit}s`}`,
        without: Object.keys(others).length === 0 ? omit(scenario, key) : { ...scenario, [key]: others },
      };
    });
  });
}

/** " on the first attempt", " on attempts 1 and 3"; empty if it always fails. */
function attemptsText(attempts: readonly number[] | 'all'): string {
  if (attempts === 'all') return '';
  if (attempts.length === 1 && attempts[0] === 1) return ' on the first attempt';
  return ` on ${attempts.length === 1 ? 'attempt' : 'attempts'} ${listed(attempts.map(String))}`;
}

const failureWords = { fail: 'fails', timeout: 'takes too long', unavailable: 'finds its target unavailable' } as const;

type ListKey = 'inject' | 'outputs' | 'manual' | 'guidance' | 'waits' | 'defects' | 'policies' | 'run';

function withList<K extends ListKey>(scenario: Scenario, key: K, list: NonNullable<Scenario[K]>): Scenario {
  const isEmpty = Array.isArray(list) ? list.length === 0 : Object.keys(list).length === 0;
  return isEmpty ? omit(scenario, key) : { ...scenario, [key]: list };
}

function omit<T extends object, K extends keyof T>(value: T, key: K): T {
  const { [key]: _left, ...rest } = value;
  return rest as T;
}
