import { listed } from '../../base/words';
import type { Reason } from '../reasons/reason';
import type { WarningFacts } from '../reasons/warningFacts';
import { quoted } from './phrases';
import type { Sentences } from './sentence';

/** Sentences for the warnings of a run. */
export const warningSentences: Sentences<keyof WarningFacts> = {
  SKIP_REFUSED_REQUIRED: ({ action }) => `${quoted(action)} is required and cannot be left out.`,
  CHANNEL_SCOPE_IN_RUNBOOK: ({ action }) => `${quoted(action)} names channels, which mean nothing in a runbook.`,
  COND_WHITESPACE_TRUTHY: (reason) =>
    `The expression of ${quoted('action' in reason ? reason.action : reason.step)} gives only spaces, which counts as true.`,
  WINDOW_INVALID: ({ step, value }) =>
    `The window size ${quoted(value)} of ${quoted(step)} is not a whole number above 0, so up to 10 targets run at once.`,
  WINDOW_OVERRIDDEN: ({ step, own, variable }) =>
    `${quoted(step)} has window size ${own}, but the variable Octopus.Action.MaxParallelism sets ${variable}.`,
  PKG_REQUIREMENT_CONFLICT: ({ step, because }) =>
    `${quoted(step)} cannot run before packages are fetched, since ${because === 'earlier-step' ? 'an earlier step needs them' : 'a variable decides when it starts'}.`,
  RETRY_NOT_SUPPORTED: ({ action }) => `${quoted(action)} has retries, but its type is never retried.`,
  TIMEOUT_NOT_SUPPORTED: ({ action }) => `${quoted(action)} has a time limit, but its type has none.`,
  GUIDANCE_NOT_ALLOWED: ({ action, answer }) =>
    `${quoted(action)} is required, so its failure cannot be answered with ${answer}.`,
  VARIABLE_AMBIGUOUS: ({ variable }) =>
    `${quoted(variable)} has two values of equal scope here; the first one is used.`,
  VARIABLE_RANK_DISPUTED: ({ variable, value, scope, otherValue, otherScope }) =>
    `${quoted(variable)} is ${quoted(value)} (${scope}) here; by the order of scopes in the documentation it would be ${quoted(otherValue)} (${otherScope}).`,
  POLICY_WARNED: ({ policy, why }) => `The policy ${quoted(policy)} is violated${why === '' ? '' : `: ${why}`}.`,
  FREEZE_OVERRIDDEN: ({ freeze, why }) =>
    `It starts despite the freeze ${quoted(freeze)}${why === '' ? '' : `: ${why}`}.`,
  TEMPLATE_PARAMETER_MISSING: ({ step, template, parameters }) =>
    `${quoted(step)} gives no value for ${listed(parameters.map(quoted))}, which the process template ${template} needs; the server refuses such a process.`,
  OUTPUT_AMBIGUOUS: ({ variable }) =>
    `${quoted(variable)} differs between targets; the value of the first target is used.`,
};

/** The step or action that a warning's sentence names; null if it names none. */
export function namedByWarning(reason: Reason): string | null {
  if (reason.code === 'TARGET_DROPPED_BY_HEALTHCHECK') return reason.action;
  if (reason.code === 'TEMPLATE_NOT_LOADED') return reason.step;
  if (!(reason.code in warningSentences)) return null;
  if ('action' in reason) return reason.action;
  return 'step' in reason ? reason.step : null;
}
