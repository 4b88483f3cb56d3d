import { sameName } from '../../../base/caseless';
import type { Tenant } from '../../../model/deploymentModel';
import { targetTagsOf } from '../../../model/stepSettings';
import type { PlanInput } from '../../plan/planInput';
import type { Candidate, Proposer } from './candidate';
import { withAllTargets, withChoices, withScenario, withSettings } from './edited';

const link = { kind: 'scenario', part: 'inputs' } as const;
const settings = { kind: 'model', part: 'settings', name: null } as const;

/** Changes that would let the whole run start. */
export const gateChanges: Proposer = (request, { of, step }) => {
  const { gate } = of.run;
  switch (gate.code) {
    case 'GATE_TENANT_NOT_CONNECTED':
      return [
        {
          sentence: `Connect ${gate.tenant} to ${gate.environment}`,
          link: { kind: 'model', part: 'tenants', name: gate.tenant },
          request: withTenant(request, gate.tenant, (tenant) => ({
            ...tenant,
            environments: [...tenant.environments, gate.environment],
          })),
        },
        ...forEachTenant(request),
        withoutTenant(request),
      ];
    case 'GATE_TENANT_REQUIRED':
      return [
        ...forEachTenant(request),
        {
          sentence: 'Allow deployments without a tenant',
          link: settings,
          request: withSettings(request, { tenantMode: 'TenantedOrUntenanted' }),
        },
      ];
    case 'GATE_CHANNEL_TENANT_MISMATCH':
      return [...forEachTenant(request), ...forEachChannel(request)];
    case 'GATE_TENANT_NOT_ALLOWED':
    case 'GATE_EPHEMERAL_TENANTED':
      return [withoutTenant(request)];
    case 'GATE_ENV_NOT_IN_LIFECYCLE':
      return [...forEachChannel(request), ...forEachPhase(request, gate.environment)];
    case 'GATE_RUNBOOK_ENV_NOT_ALLOWED':
      return [
        {
          sentence: `Let the runbook run in ${gate.environment} too`,
          link: settings,
          request: withSettings(request, {
            runbookEnvironments: [...(request.model.settings.runbookEnvironments ?? []), gate.environment],
          }),
        },
        {
          sentence: 'Let the runbook run in all environments',
          link: settings,
          request: withSettings(request, { environmentScope: 'All' }),
        },
      ];
    case 'GATE_NO_TARGETS':
      return [
        // For a row with target tags, the targets left out are proposed by name.
        ...(targetTagsOf(step).length > 0 ? [] : [allTargets(request)]),
        {
          sentence: 'Allow deployments without targets',
          link: settings,
          request: withSettings(request, { allowNoTargets: true }),
        },
      ];
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
    case 'GATE_EPHEMERAL_CHANNEL':
      return forEachChannel(request);
    case 'GATE_DEFECT':
      return [
        {
          sentence: `Resolve the defect of release ${gate.release}`,
          link,
          request: withScenario(request, {
            defects: (request.scenario.defects ?? []).map((defect) => ({ ...defect, resolved: true })),
          }),
        },
      ];
    case 'GATE_FROZEN':
      return [
        { sentence: `Start at ${gate.end} or later`, link, request: withChoices(request, { startsAt: gate.end }) },
        {
          sentence: 'Give a reason to deploy despite the freeze',
          link,
          request: withChoices(request, { freezeOverride: { reason: 'a reason' } }),
        },
        {
          sentence: `Take ${gate.environment} out of the freeze "${gate.freeze}"`,
          link: { kind: 'model', part: 'freezes', name: gate.freeze },
          request: {
            ...request,
            model: {
              ...request.model,
              freezes: (request.model.freezes ?? []).map((freeze) =>
                sameName(freeze.name, gate.freeze)
                  ? { ...freeze, environments: freeze.environments.filter((each) => !sameName(each, gate.environment)) }
                  : freeze,
              ),
            },
          },
        },
      ];
    case 'GATE_POLICY_BLOCKED':
      return [
        {
          sentence: `The policy ${gate.policy} allows it`,
          link,
          request: withScenario(request, {
            policies: (request.scenario.policies ?? []).map((policy) =>
              policy.name === gate.policy ? { ...policy, result: 'Allowed' as const } : policy,
            ),
          }),
        },
      ];
    case 'GATE_APPROVAL_PENDING':
    case 'GATE_APPROVAL_REJECTED':
      return [{ sentence: 'It is approved', link, request: withChoices(request, { approval: 'Approved' }) }];
    case 'GATE_PROJECT_DISABLED':
      return [
        {
          sentence: 'Enable the project',
          link: settings,
          request: withSettings(request, { projectDisabled: false }),
        },
      ];
    case 'GATE_TENANT_DISABLED':
      return [
        {
          sentence: `Enable the tenant ${gate.tenant}`,
          link: { kind: 'model', part: 'tenants', name: gate.tenant },
          request: withTenant(request, gate.tenant, ({ disabled: _, ...tenant }) => tenant),
        },
        ...forEachTenant(request),
        withoutTenant(request),
      ];
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

function forEachTenant(request: PlanInput): readonly Candidate[] {
  return request.model.tenants.map(({ name }) => ({
    sentence: `Deploy for tenant ${name}`,
    link,
    request: withChoices(request, { tenant: name }),
  }));
}

function withoutTenant(request: PlanInput): Candidate {
  const { tenant: _none, ...run } = request.scenario.run ?? {};
  return { sentence: 'Deploy without a tenant', link, request: withScenario(request, { run }) };
}

function forEachChannel(request: PlanInput): readonly Candidate[] {
  return request.model.channels.map(({ name }) => ({
    sentence: `Deploy a release of the channel ${name}`,
    link,
    request: withChoices(request, { channel: name }),
  }));
}

function allTargets(request: PlanInput): Candidate {
  return {
    sentence: 'Do not choose or leave out any targets',
    link: { kind: 'scenario', part: 'left-out' },
    request: withAllTargets(request),
  };
}

function forEachPhase(request: PlanInput, environment: string): readonly Candidate[] {
  return request.model.lifecycles.flatMap((lifecycle) =>
    lifecycle.phases.map((phase): Candidate => {
      const phases = lifecycle.phases.map((each) =>
        each === phase ? { ...each, environments: [...each.environments, environment] } : each,
      );
      const lifecycles = request.model.lifecycles.map((each) => (each === lifecycle ? { ...each, phases } : each));
      return {
        sentence: `Add ${environment} to phase "${phase.name}" of lifecycle "${lifecycle.name}"`,
        link: { kind: 'model', part: 'lifecycles', name: lifecycle.name },
        request: { ...request, model: { ...request.model, lifecycles } },
      };
    }),
  );
}

function withTenant(request: PlanInput, name: string, change: (tenant: Tenant) => Tenant): PlanInput {
  const tenants = request.model.tenants.map((each) => (sameName(each.name, name) ? change(each) : each));
  return { ...request, model: { ...request.model, tenants } };
}

function releaseAndTenant({ scenario }: PlanInput) {
  const { release, tenant } = scenario.run ?? {};
  return { ...(release === undefined ? {} : { release }), ...(tenant === undefined ? {} : { tenant }) };
}
