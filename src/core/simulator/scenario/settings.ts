import type { DeploymentModel, ProjectSettings, TenantMode } from '../../model/deploymentModel';
import type { Process } from '../../model/process';

/**
 * The settings that apply to a run: a runbook's own settings where its file has them (B-05), else the project's.
 * Unknown texts count as not set.
 */
export function settingsOf(process: Process, model: DeploymentModel): ProjectSettings {
  const { runbook } = process;
  if (runbook === null) return model.settings;
  const tenantMode = oneOf(runbook.multiTenancyMode, tenantModes) ?? 'Untenanted';
  const environmentScope = oneOf(runbook.environmentScope, scopes) ?? 'All';
  const guided = oneOf(runbook.defaultGuidedFailureMode, guidedModes) ?? 'EnvironmentDefault';
  return {
    ...model.settings,
    tenantMode,
    environmentScope,
    runbookEnvironments: runbook.environments,
    guidedFailureDefault: guided,
    allowNoTargets: runbook.allowNoTargets,
    excludeUnhealthy: runbook.excludeUnhealthyTargets,
    skipUnavailable: runbook.skipMachineBehavior === 'SkipUnavailableMachines' ? 'SkipUnavailableMachines' : 'None',
    skipRoles: runbook.skipRoles,
  };
}

const tenantModes: readonly TenantMode[] = ['Untenanted', 'TenantedOrUntenanted', 'Tenanted'];
const scopes = ['All', 'Specified', 'FromProjectLifecycles'] as const;
const guidedModes = ['EnvironmentDefault', 'On', 'Off'] as const;

function oneOf<T extends string>(text: string | null, known: readonly T[]): T | null {
  return known.find((each) => each === text) ?? null;
}
