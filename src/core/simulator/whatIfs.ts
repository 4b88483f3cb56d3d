import type { Scenario } from './scenario';

/** One thing a scenario assumes beyond what is configured, in words, and the scenario without it. */
export interface WhatIf {
  readonly sentence: string;
  readonly without: Scenario;
}

/** Everything a scenario assumes, so that nothing of it works unseen. */
export function whatIfsOf(scenario: Scenario): readonly WhatIf[] {
  const { inject = [], outputs = [], manual = [], guidance = [], run = {} } = scenario;
  const on = (target: string | undefined) => (target === undefined ? '' : ` on ${target}`);
  const inRun = (key: 'skip' | 'excludedTargets' | 'specificTargets', names: readonly string[]): Scenario =>
    withList(scenario, 'run', names.length === 0 ? omit(run, key) : { ...run, [key]: names });
  return [
    ...inject.map(({ action, target, kind = 'fail' }, at) => ({
      sentence: `${action} ${failureWords[kind]}${on(target)}`,
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
  ];
}

const failureWords = { fail: 'fails', timeout: 'takes too long', unavailable: 'finds its target unavailable' } as const;

type ListKey = 'inject' | 'outputs' | 'manual' | 'guidance' | 'run';

function withList<K extends ListKey>(scenario: Scenario, key: K, list: NonNullable<Scenario[K]>): Scenario {
  const isEmpty = Array.isArray(list) ? list.length === 0 : Object.keys(list).length === 0;
  return isEmpty ? omit(scenario, key) : { ...scenario, [key]: list };
}

function omit<T extends object, K extends keyof T>(value: T, key: K): T {
  const { [key]: _left, ...rest } = value;
  return rest as T;
}
