import { listed } from '../../base/words';
import type { GateFacts } from '../reasons/gateFacts';
import { approvalsNeeded } from './noteSentences';
import { anyTargetTag, eachSet, quoted } from './phrases';
import type { Sentences } from './sentence';

/** Why a run may not start (RULES.md, section 2). */
export const gateSentences: Sentences<keyof GateFacts> = {
  GATE_OK: () => 'The deployment may start.',
  GATE_TENANT_REQUIRED: () => 'This project is deployed for tenants only, and no tenant is chosen.',
  GATE_TENANT_NOT_ALLOWED: ({ tenant }) => `This project is not deployed for tenants, and ${quoted(tenant)} is chosen.`,
  GATE_TENANT_NOT_CONNECTED: ({ tenant, environment }) => `${tenant} is not connected to ${environment}.`,
  GATE_RUNBOOK_ENV_NOT_ALLOWED: ({ environment, only }) =>
    `This runbook may not run in ${environment}${only.length > 0 ? `, only in ${listed(only)}` : ''}.`,
  GATE_CHANNEL_TENANT_MISMATCH: ({ channel, tenant, tags }) =>
    `The channel ${channel} is only for tenants with tag ${eachSet(tags)}, which ${tenant} does not have.`,
  GATE_ENV_NOT_IN_LIFECYCLE: ({ environment }) => `${environment} is in no phase of the lifecycle.`,
  GATE_PHASE_NOT_REACHED: ({ environment, waitsFor, phase }) =>
    `${environment} is not reached yet: ${waitsFor.length > 0 ? listed(waitsFor) : phase} must succeed first.`,
  GATE_PROMPT_REQUIRED: ({ variables }) => `A value must be given at the start: ${listed(variables)}.`,
  GATE_TARGET_SELECTION_CONFLICT: ({ targets }) => `You both chose and left out ${listed(targets)}.`,
  GATE_PROJECT_DISABLED: () => 'The project is disabled: nothing in it is deployed or run.',
  GATE_TENANT_DISABLED: ({ tenant }) => `The tenant ${quoted(tenant)} is disabled.`,
  GATE_PARENT_ENVIRONMENT: ({ environment }) =>
    `${environment} is a parent environment: nothing is deployed to it, only to the ephemeral ones under it.`,
  GATE_EPHEMERAL_TENANTED: ({ environment, tenant }) =>
    `${environment} is an ephemeral environment, which has no tenants, and ${quoted(tenant)} is chosen.`,
  GATE_EPHEMERAL_CHANNEL: ({ environment, channel, parent }) =>
    parent === null
      ? `${environment} is an ephemeral environment, and the channel ${quoted(channel)} is not for ephemeral environments.`
      : `Releases of the channel ${quoted(channel)} go to ephemeral environments${parent === '' ? '' : ` of ${parent}`} only, not to ${environment}.`,
  GATE_DEFECT: ({ environment, release }) =>
    `Release ${release} is prevented from progressing, and was not deployed to the phase of ${environment} yet.`,
  GATE_FROZEN: ({ freeze, environment, end }) =>
    `The freeze ${quoted(freeze)} stops deployments to ${environment} until ${end}. Other environments and runbooks are open.`,
  GATE_POLICY_BLOCKED: ({ policy, why }) =>
    `The policy ${quoted(policy)} does not allow it${why === '' ? '' : `: ${why}`}.`,
  GATE_APPROVAL_PENDING: ({ needed, approvers }) => `It waits for approval: ${approvalsNeeded(needed, approvers)}.`,
  GATE_APPROVAL_REJECTED: ({ needed, approvers }) =>
    `It was not approved: ${approvalsNeeded(needed, approvers)}, and one rejected it. It cannot be retried.`,
  GATE_NO_TARGETS: ({ environment, tags }) =>
    `No step would have a target in ${environment}: none that takes part has ${anyTargetTag(tags)}, and the project does not allow that.`,
};
