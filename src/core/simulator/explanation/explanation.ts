import type { PlanWarning } from '../plan/plan';
import type { Verdict } from '../plan/verdict';
import type { ReasonLink } from '../reasons/reasonLink';
import type { Scenario } from '../scenario/scenario';
import type { ContentPatch } from './changes/contentPatch';

/**
 * The checks of an explanation, in the order in which they are shown. `gate` stands first where the whole run may not
 * start, `person` where somebody must answer.
 */
export type CheckId =
  | 'gate'
  | 'enabled'
  | 'environment'
  | 'channel'
  | 'tenant'
  | 'left-out'
  | 'targets'
  | 'start'
  | 'earlier-steps'
  | 'expression'
  | 'packages'
  | 'person'
  | 'retries'
  /** One of the steps of a process template, by its place. */
  | `step ${number}`;

/** `failed` stops here; `not-reached` stands after it; `unused` has nothing to check. */
export type CheckMark = 'passed' | 'failed' | 'unknown' | 'unused' | 'not-reached';

export interface ExplanationCheck {
  readonly id: CheckId;
  /** "Environment" */
  readonly label: string;
  readonly mark: CheckMark;
  /** "runs only in Production" */
  readonly text: string;
  /** Further lines: the winning value, the losers, the filled-in expression. */
  readonly details: readonly string[];
  readonly links: readonly ReasonLink[];
}

/** A single change that would flip a verdict. */
export interface ProposedChange {
  readonly sentence: string;
  readonly link: ReasonLink;
  /** What the change replaces in the process, the model or the scenario. */
  readonly patch: ContentPatch;
  /** The same as a what-if, where a scenario can say it; null where only an edit does it. */
  readonly whatIf: Partial<Scenario> | null;
}

/** Why one cell says what it says. */
export interface Explanation {
  /** "Smoke test in Production" */
  readonly title: string;
  readonly verdict: Verdict;
  /** "Skipped. Its expression is false here." */
  readonly headline: string;
  readonly checks: readonly ExplanationCheck[];
  /** Notes and warnings of the run that are about this step, or about the run as a whole. */
  readonly remarks: readonly PlanWarning[];
  /** Targets that share this explanation's answer and those that differ; empty without target tags. */
  readonly targets: readonly { readonly name: string; readonly verdict: Verdict; readonly sentence: string }[];
  /** At most three single changes that would flip the verdict, each a sentence. */
  readonly changes: readonly ProposedChange[];
  /** Why no single change makes it run here, when none does; null where there is one or nothing to change. */
  readonly noSingleChange: string | null;
}
