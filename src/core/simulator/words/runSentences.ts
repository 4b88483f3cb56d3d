import type { reasonCategories } from '../reasons/reason';
import type { Sentences } from './sentence';

type RunCode = (typeof reasonCategories)['ran' | 'failed' | 'halted'][number];

/** What came of a step or action that was carried out, or that the run did not get to. */
export const runSentences: Sentences<RunCode> = {
  RAN: () => 'It runs.',
  RAN_AFTER_RETRY: (said) => `It fails first and succeeds on attempt ${said.text('attempts', '2')}.`,
  GUIDED_IGNORED: () => 'It fails, and the failure is ignored.',
  RAN_WITH_IGNORED_FAILURE: () => 'It runs, and a failure in it is ignored.',
  MANUAL_PROCEED: () => 'It waits for a person, who is assumed to answer Proceed.',
  HEALTHCHECK_DROPPED: (said) => `${said.text('target', 'The target')} fails the check and is left out of later steps.`,
  ACQUIRED: () => 'Packages are fetched.',
  RAN_FAILED: () => 'It fails in this scenario.',
  TIMED_OUT: (said) =>
    said.has('minutes') ? `It is stopped after ${said.text('minutes')} min.` : 'It is stopped by its time limit.',
  TARGET_UNAVAILABLE: (said) => `${said.text('target', 'The target')} is unavailable.`,
  MANUAL_ABORTED: () => 'The person answers Abort in this scenario.',
  HEALTHCHECK_FAILED: (said) => `The health check fails${said.has('target') ? ` on ${said.text('target')}` : ''}.`,
  ACQUIRE_FAILED: () => 'Fetching packages fails in this scenario.',
  PACKAGE_NOT_ACQUIRED: () => 'Its package could not be fetched.',
  HALTED_BY_FAILURE: () => 'It does not start here, because its step failed on another target.',
  TASK_PAUSED: (said) => `The deployment waits before it, at ${said.name('action', 'a manual intervention')}.`,
  MANUAL_HOLD: () => 'It waits for a person, who has not answered in this scenario.',
};
