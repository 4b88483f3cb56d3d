/** Whether the run may start (section 2 of the rules). */
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
  GATE_NO_TARGETS: { readonly environment: string; readonly tags: readonly string[] };
}
