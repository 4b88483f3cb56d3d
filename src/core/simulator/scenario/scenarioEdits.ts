import { hasName, sameName } from '../../base/caseless';
import type { Health } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import { actionsRequired } from './actionsRequired';
import type { guidanceChoices } from './knownAnswers';
import type {
  EarlierDeployment,
  InjectedFailure,
  PolicyResult,
  ReleaseDefect,
  RunChoices,
  Scenario,
  WaitAnswer,
} from './scenario';

/** Sets one choice of the person who starts the run; `undefined` restores the default. */
export function setRunChoice<K extends keyof RunChoices>(
  scenario: Scenario,
  key: K,
  value: RunChoices[K] | undefined,
): Scenario {
  const { [key]: _before, ...others } = scenario.run ?? {};
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  return withRun(scenario, isEmpty ? others : { ...others, [key]: value });
}

/** Answers a prompted variable; `null` removes the answer. */
export function setPromptAnswer(scenario: Scenario, name: string, value: string | null): Scenario {
  const others = Object.entries(scenario.run?.prompted ?? {}).filter(([each]) => !sameName(each, name));
  const all = value === null ? others : [...others, [name, value] as const];
  return setRunChoice(scenario, 'prompted', all.length === 0 ? undefined : Object.fromEntries(all));
}

/** Sets or (with `null`) removes a named value of the run: a passed variable, or a custom field of the release. */
export function setNamedValue(
  scenario: Scenario,
  key: 'passed' | 'customFields',
  name: string,
  value: string | null,
): Scenario {
  const others = Object.entries(scenario.run?.[key] ?? {}).filter(([each]) => !sameName(each, name));
  const all = value === null ? others : [...others, [name, value] as const];
  return setRunChoice(scenario, key, all.length === 0 ? undefined : Object.fromEntries(all));
}

/** Sets the releases that are prevented from progressing; an empty list is removed. */
export function setDefects({ defects: _before, ...rest }: Scenario, defects: readonly ReleaseDefect[]): Scenario {
  return defects.length === 0 ? rest : { ...rest, defects };
}

/** Sets the results of compliance policies; an empty list is removed (Y-07). */
export function setPolicies({ policies: _before, ...rest }: Scenario, policies: readonly PolicyResult[]): Scenario {
  return policies.length === 0 ? rest : { ...rest, policies };
}

/** Sets the deployment history; `null` restores the assumption that all earlier phases succeeded. */
export function setHistory(scenario: Scenario, history: readonly EarlierDeployment[] | null): Scenario {
  const { history: _before, ...rest } = scenario;
  return history === null ? rest : { ...rest, history };
}

/** Makes an action fail, replacing an earlier failure of it on the same target. */
export function addFailure(scenario: Scenario, failure: InjectedFailure): Scenario {
  const others = (scenario.inject ?? []).filter((each) => !isSamePlace(each, failure));
  return { ...scenario, inject: [...others, failure] };
}

/** Sets the value of an output, replacing an earlier one of the same name. */
export function addOutput(
  scenario: Scenario,
  output: { readonly action: string; readonly target?: string; readonly name: string; readonly value: string },
): Scenario {
  const others = (scenario.outputs ?? []).filter(
    (each) => !isSamePlace(each, output) || !sameName(each.name, output.name),
  );
  return { ...scenario, outputs: [...others, output] };
}

/** Sets the answer to a manual intervention; "Proceed" is the default and removes the entry. */
export function setManualAnswer(scenario: Scenario, action: string, choice: 'Proceed' | 'Abort' | 'Hold'): Scenario {
  const { manual = [], ...rest } = scenario;
  const others = manual.filter((each) => !isSamePlace(each, { action }));
  const next = choice === 'Proceed' ? others : [...others, { action, choice }];
  return next.length === 0 ? rest : { ...rest, manual: next };
}

/** Makes an action wait for something outside; `null` removes the wait. */
export function setWait(scenario: Scenario, action: string, wait: Omit<WaitAnswer, 'action'> | null): Scenario {
  const { waits = [], ...rest } = scenario;
  const others = waits.filter((each) => !isSamePlace(each, { action }));
  const next = wait === null ? others : [...others, { action, ...wait }];
  return next.length === 0 ? rest : { ...rest, waits: next };
}

/** Sets the answers to guided failure for an action, attempt by attempt; an empty list removes the entry. */
export function setGuidance(
  scenario: Scenario,
  action: string,
  choices: readonly (typeof guidanceChoices)[number][],
): Scenario {
  const { guidance = [], ...rest } = scenario;
  const others = guidance.filter((each) => !isSamePlace(each, { action }));
  const next = choices.length === 0 ? others : [...others, { action, choices }];
  return next.length === 0 ? rest : { ...rest, guidance: next };
}

/** Sets the health of a target; `null` restores the model's. */
export function setHealth(scenario: Scenario, target: string, health: Health | null): Scenario {
  const { health: before = {}, ...rest } = scenario;
  const others = Object.entries(before).filter(([name]) => !sameName(name, target));
  const next = health === null ? others : [...others, [target, health] as const];
  return next.length === 0 ? rest : { ...rest, health: Object.fromEntries(next) };
}

/** Sets how many minutes an action takes, to be compared with its time limit; `null` removes the entry. */
export function setMinutes(scenario: Scenario, action: string, minutes: number | null): Scenario {
  const { minutes: before = {}, ...rest } = scenario;
  const others = Object.entries(before).filter(([name]) => !sameName(name, action));
  const next = minutes === null ? others : [...others, [action, minutes] as const];
  return next.length === 0 ? rest : { ...rest, minutes: Object.fromEntries(next) };
}

/** Sets how many points an action takes in the timeline; 1 removes the entry. */
export function setDuration(scenario: Scenario, action: string, points: number): Scenario {
  const { durations = {}, ...rest } = scenario;
  const others = Object.entries(durations).filter(([name]) => !sameName(name, action));
  const next = points === 1 ? others : [...others, [action, points] as const];
  return next.length === 0 ? rest : { ...rest, durations: Object.fromEntries(next) };
}

/**
 * Leaves out every step before the given one, as when a failed deployment is retried from there. Required steps stay
 * (R-309, R-310).
 */
export function leaveOutBefore(scenario: Scenario, process: Process, stepId: string): Scenario {
  const at = process.steps.findIndex(({ id }) => id === stepId);
  return setSkipped(
    scenario,
    process.steps.slice(0, Math.max(0, at)).map(({ name }) => name),
    process,
  );
}

/** Leaves out every step but one. Required steps stay. */
export function leaveOutOthers(scenario: Scenario, process: Process, stepId: string): Scenario {
  return setSkipped(
    scenario,
    process.steps.filter(({ id }) => id !== stepId).map(({ name }) => name),
    process,
  );
}

function setSkipped(scenario: Scenario, names: readonly string[], process: Process): Scenario {
  const required = process.steps.filter(actionsRequired).map(({ name }) => name);
  return setRunChoice(
    scenario,
    'skip',
    names.filter((name) => !hasName(required, name)),
  );
}

function withRun(scenario: Scenario, run: RunChoices): Scenario {
  const { run: _before, ...rest } = scenario;
  return Object.keys(run).length === 0 ? rest : { ...rest, run };
}

interface Place {
  readonly action: string;
  readonly target?: string;
}

function isSamePlace(left: Place, right: Place): boolean {
  if (!sameName(left.action, right.action)) return false;
  return left.target === undefined || right.target === undefined
    ? left.target === right.target
    : sameName(left.target, right.target);
}
