import { listed } from '../../base/words';
import type { GateFacts } from '../reasons/gateFacts';
import { anyRole, quoted } from './phrases';
import type { Sentences } from './sentence';

/** Why a run may not start (section 2 of the rules). */
export const gateSentences: Sentences<keyof GateFacts> = {
  GATE_OK: () => 'The deployment may start.',
  GATE_TENANT_REQUIRED: () => 'This project is deployed for tenants only, and no tenant is chosen.',
  GATE_TENANT_NOT_ALLOWED: ({ tenant }) => `This project is not deployed for tenants, and ${quoted(tenant)} is chosen.`,
  GATE_TENANT_NOT_CONNECTED: ({ tenant, environment }) => `${tenant} is not connected to ${environment}.`,
  GATE_RUNBOOK_ENV_NOT_ALLOWED: ({ environment, only }) =>
    `This runbook may not run in ${environment}${only.length > 0 ? `, only in ${listed(only)}` : ''}.`,
  GATE_CHANNEL_TENANT_MISMATCH: ({ channel, tenant, tags }) =>
    `The channel ${channel} is only for tenants with tag ${listed(tags)}, which ${tenant} does not have.`,
  GATE_ENV_NOT_IN_LIFECYCLE: ({ environment }) => `No phase of the lifecycle holds ${environment}.`,
  GATE_PHASE_NOT_REACHED: ({ environment, waitsFor, phase }) =>
    `${environment} is not reached yet: ${waitsFor.length > 0 ? listed(waitsFor) : phase} must succeed first.`,
  GATE_PROMPT_REQUIRED: ({ variables }) => `A value must be given at the start: ${listed(variables)}.`,
  GATE_TARGET_SELECTION_CONFLICT: ({ targets }) => `You both chose and left out ${listed(targets)}.`,
  GATE_NO_TARGETS: ({ environment, tags }) =>
    `No step would have a target in ${environment}: none that takes part has ${anyRole(tags)}, and the project does not allow that.`,
};
