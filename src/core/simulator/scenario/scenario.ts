/**
 * What a dry run assumes. Field names: simulation.md section 0; the file form: contract.md ("Files").
 * Everything refers to steps, actions and targets by name, ignoring case.
 */
export interface Scenario {
  readonly name?: string;
  readonly run?: RunChoices;
  /** Earlier deployments; absent = the caller decides (the app assumes that earlier phases succeeded, R-218). */
  readonly history?: readonly EarlierDeployment[];
  readonly inject?: readonly InjectedFailure[];
  readonly outputs?: readonly SampleOutput[];
  readonly guidance?: readonly Guidance[];
  readonly manual?: readonly ManualAnswer[];
  /** Ticks by "Action" or "Action@target"; 1 when absent. */
  readonly durations?: Readonly<Record<string, number>>;
  /** Minutes by action, compared with its time limit. */
  readonly minutes?: Readonly<Record<string, number>>;
}

/** What the person who starts the run chooses. */
export interface RunChoices {
  readonly environment?: string;
  readonly tenant?: string;
  /** "Default" when absent. */
  readonly channel?: string;
  /** "1.0.0" when absent. */
  readonly release?: string;
  readonly runbook?: string;
  readonly trigger?: string;
  /** Names of steps or actions left out by hand. */
  readonly skip?: readonly string[];
  readonly specificTargets?: readonly string[];
  readonly excludedTargets?: readonly string[];
  readonly specificTargetTags?: readonly string[];
  readonly excludedTargetTags?: readonly string[];
  readonly guidedFailure?: boolean;
  readonly prompted?: Readonly<Record<string, string>>;
}

export interface EarlierDeployment {
  readonly environment: string;
  readonly release?: string;
  readonly tenant?: string;
  readonly success?: boolean;
}

export interface InjectedFailure {
  /** "Acquire packages" names the implicit package acquisition. */
  readonly action: string;
  readonly target?: string;
  /** Numbers of the attempts that fail, from 1. */
  readonly attempts?: readonly number[] | 'all';
  readonly kind?: 'fail' | 'timeout' | 'unavailable';
}

export interface SampleOutput {
  readonly action: string;
  readonly target?: string;
  readonly name: string;
  readonly value: string;
}

export interface Guidance {
  readonly action: string;
  readonly target?: string;
  readonly choices: readonly ('Retry' | 'Ignore' | 'Exclude' | 'Fail')[];
}

export interface ManualAnswer {
  readonly action: string;
  readonly target?: string;
  readonly choice: 'Proceed' | 'Abort' | 'Hold';
}

export const asConfigured: Scenario = { name: 'As configured' };
