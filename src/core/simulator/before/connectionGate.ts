import { satisfiesTags } from '../../model/satisfiesTags';
import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import { type GateAnswer, noted } from './gateAnswer';

export function tenantConnectionGate(situation: Situation): GateAnswer | GateReason | null {
  const { tenant, environment, isTenantKnown } = situation;
  if (tenant === null || isMentioned(environment, tenant.environments)) return null;
  if (!isTenantKnown)
    return noted(reasonOf('GATE_NOT_DECIDABLE', 'R-226', { open: 'tenant', environment: environment.name }));
  return reasonOf('GATE_TENANT_NOT_CONNECTED', 'R-203', { tenant: tenant.name, environment: environment.name });
}

export function channelGate({ channel, tenant, isTenantKnown }: Situation): GateReason | null {
  const tags = channel.tenantTags ?? [];
  if (tenant === null || !isTenantKnown || tags.length === 0 || satisfiesTags(tags, tenant.tags)) return null;
  return reasonOf('GATE_CHANNEL_TENANT_MISMATCH', 'R-204', { channel: channel.name, tenant: tenant.name, tags });
}
