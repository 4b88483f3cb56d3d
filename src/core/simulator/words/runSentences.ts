import type { FailedFacts, HaltedFacts, RanFacts } from '../reasons/outcomeFacts';
import { quoted } from './phrases';
import type { Sentences } from './sentence';

const waitWords = {
  PullRequestCompletion: 'its pull request is merged or closed',
  ArgoCDApplicationSync: 'its application is in sync and healthy',
  KubernetesResourceVerification: 'its resources are ready',
  other: 'something outside Octopus is done',
};

/** The results of steps and actions that were carried out. */
export const ranSentences: Sentences<keyof RanFacts> = {
  RAN: () => 'It runs.',
  RAN_AFTER_RETRY: ({ attempts }) => `It fails first and succeeds on attempt ${attempts}.`,
  GUIDED_IGNORED: () => 'It fails, and the failure is ignored.',
  RAN_WITH_IGNORED_FAILURE: () => 'It runs, and a failure in it is ignored.',
  MANUAL_PROCEED: () => 'It waits for a person, who is assumed to answer Proceed.',
  HEALTHCHECK_DROPPED: ({ target }) => `${target ?? 'The target'} fails the check and is left out of later steps.`,
  ACQUIRED: () => 'Packages are fetched.',
  WAIT_COMPLETED: ({ awaited }) => `It waits until ${waitWords[awaited ?? 'other']}, which is assumed to happen.`,
};

export const failedSentences: Sentences<keyof FailedFacts> = {
  RAN_FAILED: () => 'It fails in this scenario.',
  TIMED_OUT: ({ minutes }) =>
    minutes === null ? 'It is stopped by its time limit.' : `It is stopped after ${minutes} min.`,
  TARGET_UNAVAILABLE: ({ target }) => `${target ?? 'The target'} is unavailable.`,
  MANUAL_ABORTED: () => 'The person answers Abort in this scenario.',
  HEALTHCHECK_FAILED: ({ target }) => `The health check fails${target === null ? '' : ` on ${target}`}.`,
  ACQUIRE_FAILED: () => 'Fetching packages fails in this scenario.',
  PACKAGE_NOT_ACQUIRED: () => 'Its package could not be fetched.',
  WAIT_FAILED: ({ awaited }) => `It waits until ${waitWords[awaited ?? 'other']}, which fails in this scenario.`,
};

/** Steps and actions that the run did not reach. */
export const haltedSentences: Sentences<keyof HaltedFacts> = {
  HALTED_BY_FAILURE: () => 'It does not start here, because its step failed on another target.',
  TASK_PAUSED: ({ action }) => `The deployment waits before it, at ${quoted(action)}.`,
  MANUAL_HOLD: () => 'It waits for a person, who has not answered in this scenario.',
  WAIT_HOLD: ({ awaited }) =>
    `It waits until ${waitWords[awaited ?? 'other']}, which does not happen in this scenario.`,
};
