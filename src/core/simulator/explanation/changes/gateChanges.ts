import type { Candidate, Proposer } from './candidate';
import { withChoices, withScenario } from './edited';

/** What would let the whole run start. */
export const gateChanges: Proposer = (request, { of }) => {
  const { gate } = of.run;
  const link = { kind: 'scenario', part: 'inputs' } as const;
  switch (gate.code) {
    case 'GATE_TENANT_REQUIRED':
    case 'GATE_TENANT_NOT_CONNECTED':
    case 'GATE_CHANNEL_TENANT_MISMATCH':
      return request.model.tenants.map(
        ({ name }): Candidate => ({
          sentence: `Deploy for tenant ${name}`,
          link,
          request: withChoices(request, { tenant: name }),
        }),
      );
    case 'GATE_TENANT_NOT_ALLOWED': {
      const { tenant: _none, ...run } = request.scenario.run ?? {};
      return [{ sentence: 'Deploy without a tenant', link, request: withScenario(request, { run }) }];
    }
    case 'GATE_PHASE_NOT_REACHED': {
      const earlier = gate.waitsFor.map((environment) => ({ environment, ...releaseAndTenant(request) }));
      const history = [...(request.scenario.history ?? []), ...earlier];
      return [
        {
          sentence: `${gate.waitsFor.join(' and ')} succeeded before`,
          link,
          request: withScenario(request, { history }),
        },
      ];
    }
    case 'GATE_PROMPT_REQUIRED': {
      const given = Object.fromEntries(gate.variables.map((name) => [name, 'sample']));
      const prompted = { ...request.scenario.run?.prompted, ...given };
      return [
        {
          sentence: `Give a value for ${gate.variables.join(' and ')}`,
          link,
          request: withChoices(request, { prompted }),
        },
      ];
    }
    case 'GATE_TARGET_SELECTION_CONFLICT':
      return [
        {
          sentence: `Do not leave ${gate.targets.join(', ')} out`,
          link,
          request: withChoices(request, { excludedTargets: [] }),
        },
      ];
    default:
      return [];
  }
};

function releaseAndTenant({ scenario }: Parameters<Proposer>[0]) {
  const { release, tenant } = scenario.run ?? {};
  return { ...(release === undefined ? {} : { release }), ...(tenant === undefined ? {} : { tenant }) };
}
