import type { Collection } from '../../lang/expression/variables';
import type { UsedValue } from '../reasons/evaluatedCondition';
import type { PlainValue } from './systemValues';

/**
 * The result of evaluating a text: its value, an error, or the unknown values it depends on.
 *
 * `truth` is the result as a run condition: false for an error, null if unknown. For an error, `text` is
 * the text with the parts that could not be evaluated left as written; `message` contains no secret value.
 */
export type Resolved = Outcome & {
  readonly truth: boolean | null;
  /** The text for display, without secret values (V-14); empty if unknown. Computed on demand. */
  readonly shown: string;
  /** The source text for display: a file can contain a secret as plain text. */
  readonly source: string;
  /** Computed on demand. */
  readonly used: readonly UsedValue[];
  /** Names for which several values have equal rank; the first was used (V-11). */
  readonly ambiguous: readonly string[];
  /** Values that would lose by the documented order of scopes (V-03). */
  readonly disputed: readonly DisputedValue[];
  /** Whether the result could differ for another target, or later in the run. */
  readonly dependsOnTarget: boolean;
  readonly dependsOnRun: boolean;
  /** Names under `Octopus.` that are not known system variables. */
  readonly strangeNames: readonly string[];
};

/** A name whose value depends on how the rank of scopes is read; secret values are hidden. */
export interface DisputedValue {
  readonly variable: string;
  readonly value: string;
  readonly scope: string;
  readonly otherValue: string;
  readonly otherScope: string;
}

export type Outcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string; readonly message: string }
  | {
      readonly kind: 'unknown';
      readonly dependsOn: readonly string[];
      /** Those of `dependsOn` that the model does not list although the project may have them; null for none. */
      readonly notInModel: readonly string[] | null;
      readonly message: string | null;
    };

/**
 * Values besides those of the model: system variables and outputs of this run, whose names begin with `Octopus.`.
 * Undefined = no such value, null = unknown. A text that a project passes to a process template reads them from outside
 * (T-08).
 */
export type RunValues = (name: string, isOutside?: boolean) => PlainValue | Collection;
