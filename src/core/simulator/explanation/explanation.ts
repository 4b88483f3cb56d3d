import type { PlanWarning } from '../plan/plan';
import type { Verdict } from '../plan/verdict';
import type { ReasonLink } from '../reasons/reasonLink';
import type { Scenario } from '../scenario/scenario';
import type { ContentPatch } from './changes/contentPatch';

/**
 * The checks of an explanation, in display order. `gate` is first if the whole run may not start, `person` if someone
 * must respond.
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
  /** One of the steps of a process template, by its position. */
  | `step ${number}`;

/** `failed`: the run stops here. `not-reached`: a check after the failed one. `unused`: there is nothing to check. */
export type CheckMark = 'passed' | 'failed' | 'unknown' | 'unused' | 'not-reached';

export interface ExplanationCheck {
  readonly id: CheckId;
  /** "Environment" */
  readonly label: string;
  readonly mark: CheckMark;
  /** "runs only in Production" */
  readonly text: string;
  /** Further lines: the winning value, the values that lost, the evaluated expression. */
  readonly details: readonly string[];
  readonly links: readonly ReasonLink[];
}

/** A single change that would change a verdict. */
export interface ProposedChange {
  readonly sentence: string;
  readonly link: ReasonLink;
  /** What the change replaces in the process, the model or the scenario. */
  readonly patch: ContentPatch;
  /** The change as a what-if; null if only an edit can make it. */
  readonly whatIf: Partial<Scenario> | null;
}

/** Why a cell of the plan has its verdict. */
export interface Explanation {
  /** "Smoke test in Production" */
  readonly title: string;
  readonly verdict: Verdict;
  /** "Skipped. Its expression is false here." */
  readonly headline: string;
  readonly checks: readonly ExplanationCheck[];
  /** Notes and warnings of the run about this step, or about the whole run. */
  readonly remarks: readonly PlanWarning[];
  /** Each target with its verdict, so that equal answers can be shown together; empty without target tags. */
  readonly targets: readonly { readonly name: string; readonly verdict: Verdict; readonly sentence: string }[];
  /** At most three single changes that would change the verdict, each a sentence. */
  readonly changes: readonly ProposedChange[];
  /** Why no single change makes it run here, if none does; null if one does, or there is nothing to change. */
  readonly noSingleChange: string | null;
}
