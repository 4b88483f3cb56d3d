import type { GateCode } from '../reasons/reason';
import { anyRole } from './phrases';
import type { Sentences } from './sentence';

/** Why a run may not start (section 2 of the rules). */
export const gateSentences: Sentences<GateCode> = {
  GATE_OK: () => 'The deployment may start.',
  GATE_TENANT_REQUIRED: () => 'This project is deployed for tenants only, and no tenant is chosen.',
  GATE_TENANT_NOT_ALLOWED: (said) =>
    `This project is not deployed for tenants, and ${said.name('tenant', 'a tenant')} is chosen.`,
  GATE_TENANT_NOT_CONNECTED: (said) =>
    `${said.text('tenant', 'The tenant')} is not connected to ${said.text('environment', 'this environment')}.`,
  GATE_RUNBOOK_ENV_NOT_ALLOWED: (said) =>
    `This runbook may not run in ${said.text('environment', 'this environment')}${said.has('only') ? `, only in ${said.all('only')}` : ''}.`,
  GATE_CHANNEL_TENANT_MISMATCH: (said) =>
    `The channel ${said.text('channel', 'chosen')} is only for tenants with tag ${said.all('tags', 'of its own')}, which ${said.text('tenant', 'this tenant')} does not have.`,
  GATE_ENV_NOT_IN_LIFECYCLE: (said) =>
    `No phase of the lifecycle holds ${said.text('environment', 'this environment')}.`,
  GATE_PHASE_NOT_REACHED: (said) =>
    `${said.text('environment', 'This environment')} is not reached yet: ${said.all('waitsFor', said.text('phase', 'an earlier phase'))} must succeed first.`,
  GATE_PROMPT_REQUIRED: (said) =>
    `A value must be given at the start: ${said.all('variables', 'a prompted variable')}.`,
  GATE_TARGET_SELECTION_CONFLICT: (said) => `You both chose and left out ${said.all('targets', 'the same target')}.`,
  GATE_NO_TARGETS: (said) =>
    `No step would have a target in ${said.text('environment', 'this environment')}: none that takes part has ${anyRole(said.list('tags'))}, and the project does not allow that.`,
};
