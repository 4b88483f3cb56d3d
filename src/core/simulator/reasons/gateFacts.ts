/** Whether the run may start (RULES.md, section 2). */
export interface GateFacts {
  GATE_OK: { readonly environment: string };
  GATE_TENANT_REQUIRED: object;
  GATE_TENANT_NOT_ALLOWED: { readonly tenant: string };
  GATE_TENANT_NOT_CONNECTED: { readonly tenant: string; readonly environment: string };
  GATE_RUNBOOK_ENV_NOT_ALLOWED: { readonly environment: string; readonly only: readonly string[] };
  GATE_CHANNEL_TENANT_MISMATCH: { readonly channel: string; readonly tenant: string; readonly tags: readonly string[] };
  GATE_ENV_NOT_IN_LIFECYCLE: { readonly environment: string };
  GATE_PHASE_NOT_REACHED: {
    readonly environment: string;
    readonly phase: string;
    /** The environments of the phase. */
    readonly waitsFor: readonly string[];
  };
  GATE_PROMPT_REQUIRED: { readonly variables: readonly string[] };
  GATE_TARGET_SELECTION_CONFLICT: { readonly targets: readonly string[] };
  GATE_PROJECT_DISABLED: object;
  GATE_TENANT_DISABLED: { readonly tenant: string };
  GATE_PARENT_ENVIRONMENT: { readonly environment: string };
  GATE_EPHEMERAL_TENANTED: { readonly environment: string; readonly tenant: string };
  GATE_EPHEMERAL_CHANNEL: {
    readonly environment: string;
    readonly channel: string;
    /** The parent of the environments of an ephemeral channel; null for a channel of another kind. */
    readonly parent: string | null;
  };
  GATE_DEFECT: { readonly environment: string; readonly release: string };
  /** `end` is a date and time with offset. */
  GATE_FROZEN: { readonly freeze: string; readonly environment: string; readonly end: string };
  GATE_POLICY_BLOCKED: { readonly policy: string; readonly why: string };
  GATE_APPROVAL_PENDING: { readonly needed: number; readonly approvers: readonly string[] };
  GATE_APPROVAL_REJECTED: { readonly needed: number; readonly approvers: readonly string[] };
  GATE_NO_TARGETS: { readonly environment: string; readonly tags: readonly string[] };
}
