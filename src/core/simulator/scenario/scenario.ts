import type { Health } from '../../model/deploymentModel';
import type { WaitKind } from '../../model/waitKinds';
import type { approvalAnswers, guidanceChoices, StartedBy } from './knownAnswers';

/**
 * The assumptions of a dry run. The file format: public/schema/scenario.schema.json. Entries refer to steps, actions
 * and targets by name, ignoring case.
 */
export interface Scenario {
  readonly name?: string;
  readonly run?: RunChoices;
  /** Earlier deployments; absent = the caller decides (the app assumes that earlier phases succeeded, R-218). */
  readonly history?: readonly EarlierDeployment[];
  /** Releases that are prevented from progressing. */
  readonly defects?: readonly ReleaseDefect[];
  /** Results of the compliance policies (Y-07). */
  readonly policies?: readonly PolicyResult[];
  readonly inject?: readonly InjectedFailure[];
  readonly outputs?: readonly SampleOutput[];
  readonly guidance?: readonly Guidance[];
  readonly manual?: readonly ManualAnswer[];
  /** Actions that wait for something outside, and the result. */
  readonly waits?: readonly WaitAnswer[];
  /** Health of targets by name, replacing the model's. */
  readonly health?: Readonly<Record<string, Health>>;
  /** Ticks by "Action" or "Action@target"; 1 if absent. */
  readonly durations?: Readonly<Record<string, number>>;
  /** Minutes by action, compared with its time limit. */
  readonly minutes?: Readonly<Record<string, number>>;
}

/** The choices of the person who starts the run. */
export interface RunChoices {
  readonly environment?: string;
  readonly tenant?: string;
  /** "Default" if absent. */
  readonly channel?: string;
  /** "1.0.0" if absent. */
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
  /** Answers to prompted variables. */
  readonly prompted?: Readonly<Record<string, string>>;
  /** Values passed by a parent deployment; they win over all others (V-12). */
  readonly passed?: Readonly<Record<string, string>>;
  /** Custom fields of the release (V-23). */
  readonly customFields?: Readonly<Record<string, string>>;
  /** When the run starts, ISO 8601 with offset; decides which freezes are active (F-02). */
  readonly startsAt?: string;
  /** `OtherAutomatic` if absent and a trigger is named, else `Person`. */
  readonly startedBy?: StartedBy;
  /** The reason a person gives for deploying despite a freeze (F-05). */
  readonly freezeOverride?: { readonly reason: string };
  /** Absent: assumed to be approved. */
  readonly approval?: (typeof approvalAnswers)[number];
}

export interface EarlierDeployment {
  readonly environment: string;
  readonly release?: string;
  readonly tenant?: string;
  readonly success?: boolean;
}

export interface ReleaseDefect {
  /** "1.0.0" if absent. */
  readonly release?: string;
  readonly resolved?: boolean;
}

export interface PolicyResult {
  readonly name: string;
  readonly action: 'Block' | 'Warn';
  readonly result: 'Allowed' | 'Violated' | 'Unknown';
  readonly reason?: string;
}

export interface InjectedFailure {
  /** "Acquire packages" is the package acquisition. */
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
  readonly choices: readonly (typeof guidanceChoices)[number][];
}

export interface ManualAnswer {
  readonly action: string;
  readonly target?: string;
  readonly choice: 'Proceed' | 'Abort' | 'Hold';
}

export interface WaitAnswer {
  readonly action: string;
  readonly target?: string;
  /** If given, the action waits. */
  readonly waitsFor?: WaitKind;
  /** `Complete` if absent. */
  readonly choice?: 'Complete' | 'Fail' | 'Hold';
}

export const asConfigured: Scenario = { name: 'As configured' };
