import type { reasonCategories } from '../reasons/reason';
import type { Sentences } from './sentence';

/** What a run points out without stopping for it. */
export const warningSentences: Sentences<(typeof reasonCategories.warning)[number]> = {
  SKIP_REFUSED_REQUIRED: (said) =>
    `${said.name('action', said.name('step', 'This step'))} is required and cannot be left out.`,
  CHANNEL_SCOPE_IN_RUNBOOK: (said) =>
    `${said.name('action', 'An action')} names channels, which mean nothing in a runbook.`,
  COND_WHITESPACE_TRUTHY: (said) =>
    `The expression of ${said.name('action', said.name('step', 'this step'))} gives only blanks, which counts as true.`,
  WINDOW_INVALID: (said) =>
    `The window size ${said.name('value', 'as written')} of ${said.name('step', 'this step')} is no whole number above 0, so up to 10 targets run at once.`,
  WINDOW_OVERRIDDEN: (said) =>
    `${said.name('step', 'This step')} has window size ${said.text('own', 'of its own')}, but the variable Octopus.Action.MaxParallelism sets ${said.text('variable', 'another')}.`,
  PKG_REQUIREMENT_CONFLICT: (said) =>
    `${said.name('step', 'This step')} cannot run before packages are fetched, since an earlier step needs them.`,
  RETRY_NOT_SUPPORTED: (said) =>
    `${said.name('action', 'This action')} has retries, but its type is never tried again.`,
  GUIDANCE_NOT_ALLOWED: (said) =>
    `${said.name('action', 'This action')} is required, so its failure cannot be answered with ${said.text('answer', 'Ignore')}.`,
  VARIABLE_AMBIGUOUS: (said) =>
    `${said.name('variable', 'A variable')} has two values of equal scope here; the first one is used.`,
  OUTPUT_AMBIGUOUS: (said) =>
    `${said.name('variable', 'An output')} differs between targets; the value of the first target is used.`,
};
