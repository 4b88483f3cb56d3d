import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';

export function projectGate({ model }: Situation): GateReason | null {
  return model.settings.projectDisabled === true ? reasonOf('GATE_PROJECT_DISABLED', 'R-219') : null;
}

export function tenantModeGate({ model, tenant }: Situation): GateReason | null {
  const mode = model.settings.tenantMode ?? 'Untenanted';
  if (tenant === null) return mode === 'Tenanted' ? reasonOf('GATE_TENANT_REQUIRED', 'R-202') : null;
  return mode === 'Untenanted' ? reasonOf('GATE_TENANT_NOT_ALLOWED', 'R-202', { tenant: tenant.name }) : null;
}

export function tenantDisabledGate({ tenant }: Situation): GateReason | null {
  return tenant?.disabled === true ? reasonOf('GATE_TENANT_DISABLED', 'R-220', { tenant: tenant.name }) : null;
}
