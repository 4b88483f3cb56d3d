import { satisfiesTags } from '../../model/satisfiesTags';
import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';

export function tenantConnectionGate({ tenant, environment }: Situation): GateReason | null {
  if (tenant === null || isMentioned(environment, tenant.environments)) return null;
  return reasonOf('GATE_TENANT_NOT_CONNECTED', 'R-203', { tenant: tenant.name, environment: environment.name });
}

export function channelGate({ channel, tenant }: Situation): GateReason | null {
  const tags = channel.tenantTags ?? [];
  if (tenant === null || tags.length === 0 || satisfiesTags(tags, tenant.tags)) return null;
  return reasonOf('GATE_CHANNEL_TENANT_MISMATCH', 'R-204', { channel: channel.name, tenant: tenant.name, tags });
}
