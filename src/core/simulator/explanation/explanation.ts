import type { Verdict } from '../plan/verdict';
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
  | 'retries';

/** `failed` stops here; `not-reached` stands after it; `unused` has nothing to check. */
export type CheckMark = 'passed' | 'failed' | 'unknown' | 'unused' | 'not-reached';

/** Fields of the editor a reason can lead to. */
export type FieldName =
  | 'enabled'
  | 'environments'
  | 'channels'
  | 'tenant-tags'
  | 'required'
  | 'target-tags'
  | 'window-size'
  | 'where'
  | 'start-trigger'
  | 'run-condition'
  | 'expression'
  | 'action-condition'
  | 'package-requirement'
  | 'retries'
  | 'time-limit';

/** What else of the model a reason can lead to: one of a list, or the settings. */
export type ModelPart =
  | 'environments'
  | 'targets'
  | 'channels'
  | 'lifecycles'
  | 'tenants'
  | 'freezes'
  | 'approvals'
  | 'settings'
  | 'variables'
  | 'earlier';

/** Where a person can change what decided. */
export type ReasonLink =
  | { readonly kind: 'setting'; readonly stepId: string; readonly actionId: string | null; readonly field: FieldName }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'target'; readonly name: string }
  | { readonly kind: 'model'; readonly part: ModelPart; readonly name: string | null }
  | {
      readonly kind: 'scenario';
      readonly part: 'left-out' | 'failures' | 'outputs' | 'people' | 'inputs';
      readonly names?: readonly string[];
    }
  | { readonly kind: 'step'; readonly stepId: string };

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
  /** Targets that share this explanation's answer and those that differ; empty without target tags. */
  readonly targets: readonly { readonly name: string; readonly verdict: Verdict; readonly sentence: string }[];
  /** At most three single changes that would flip the verdict, each a sentence. */
  readonly changes: readonly ProposedChange[];
  /** Why no single change makes it run here, when none does; null where there is one or nothing to change. */
  readonly noSingleChange: string | null;
}
