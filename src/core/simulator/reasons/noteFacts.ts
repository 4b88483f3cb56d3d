/** Information about a run that affects neither a decision nor the outcome. */
export interface NoteFacts {
  APPROVAL_ASSUMED: { readonly needed: number; readonly approvers: readonly string[] };
  /** There are fewer approvers than approvals needed. */
  APPROVAL_CANNOT_BE_MET: { readonly needed: number; readonly approvers: readonly string[] };
  FREEZE_NOT_CHECKED: { readonly freeze: string };
  FREEZE_UNDECIDED: { readonly freeze: string };
  PROMPT_ANSWER_UNUSED: { readonly variable: string };
  POLICY_NOT_EVALUATED: { readonly policy: string };
  GATE_NOT_DECIDABLE: {
    /** What was not checked, because nothing public documents it or the model does not say it. */
    readonly open:
      | 'defect'
      | 'channel'
      | 'lifecycle'
      | 'runbook-environments'
      | 'ephemeral-in-runbook'
      | 'parent-in-runbook'
      | 'tenant'
      | 'targets';
    readonly environment: string;
  };
  TEMPLATE_NOT_LOADED: { readonly step: string; readonly template: string; readonly mask: string };
  SCOPE_VARIABLE_UNKNOWN: { readonly action: string; readonly expression: string };
  START_TRIGGER_FALSE_BY_ERROR: { readonly step: string; readonly expression: string };
  START_TRIGGER_RUNTIME_VALUE: { readonly step: string; readonly expression: string };
  START_TRIGGER_UNKNOWN: { readonly step: string; readonly expression: string };
  MANUAL_CHILD_AUTO_SUCCEEDS: { readonly step: string; readonly action: string };
  /** A condition with the same result in every run; `instead` is what was probably meant. */
  COND_CONSTANT: { readonly text: string; readonly instead: string | null };
  /** A name under `Octopus.` that is not a listed system variable; `nearest` is the listed one with a similar name. */
  NAME_UNKNOWN: { readonly name: string; readonly nearest: string | null };
  /** A text of an action that cannot be evaluated, with the setting that makes the action fail for it (V-22). */
  SUBSTITUTION_FAILS_STEP: { readonly action: string; readonly property: string };
  PROVISIONING_RUNS_FIRST: { readonly environment: string };
}
