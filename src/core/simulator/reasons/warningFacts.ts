/** Warnings about a run; they do not stop it. */
export interface WarningFacts {
  SKIP_REFUSED_REQUIRED: { readonly step: string; readonly action: string };
  CHANNEL_SCOPE_IN_RUNBOOK: { readonly action: string };
  /** The owner of the expression: a step or an action. */
  COND_WHITESPACE_TRUTHY: { readonly step: string } | { readonly action: string };
  WINDOW_INVALID: { readonly step: string; readonly value: string };
  /** The window size of a secret variable is shown as asterisks. */
  WINDOW_OVERRIDDEN: { readonly step: string; readonly own: number; readonly variable: number | string };
  PKG_REQUIREMENT_CONFLICT: { readonly step: string; readonly because: 'earlier-step' | 'start-trigger' };
  RETRY_NOT_SUPPORTED: { readonly action: string };
  TIMEOUT_NOT_SUPPORTED: { readonly action: string };
  GUIDANCE_NOT_ALLOWED: { readonly action: string; readonly answer: string };
  VARIABLE_AMBIGUOUS: { readonly variable: string };
  /** The first value wins by the sum of weights, the other by the order of scope kinds. */
  VARIABLE_RANK_DISPUTED: {
    readonly variable: string;
    readonly value: string;
    readonly scope: string;
    readonly otherValue: string;
    readonly otherScope: string;
  };
  POLICY_WARNED: { readonly policy: string; readonly why: string };
  FREEZE_OVERRIDDEN: { readonly freeze: string; readonly why: string };
  /** Parameters of a process template without a value. */
  TEMPLATE_PARAMETER_MISSING: {
    readonly step: string;
    readonly template: string;
    readonly parameters: readonly string[];
  };
  OUTPUT_AMBIGUOUS: { readonly variable: string };
}
