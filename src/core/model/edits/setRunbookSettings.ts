import { ok } from '../../base/result';
import type { ProjectSettings } from '../deploymentModel';
import type { Process, RunbookSettings } from '../process';
import type { EditResult } from './editRefusal';

/**
 * Changes the settings of a runbook (B-05); a deployment process is returned unchanged. Settings not given keep their
 * value.
 */
export function setRunbookSettings(process: Process, change: ProjectSettings): EditResult {
  if (process.runbook === null) return ok(process);
  const given: Partial<RunbookSettings> = {
    ...(change.tenantMode === undefined ? {} : { multiTenancyMode: change.tenantMode }),
    ...(change.environmentScope === undefined ? {} : { environmentScope: change.environmentScope }),
    ...(change.runbookEnvironments === undefined ? {} : { environments: change.runbookEnvironments }),
    ...(change.guidedFailureDefault === undefined ? {} : { defaultGuidedFailureMode: change.guidedFailureDefault }),
    ...(change.allowNoTargets === undefined ? {} : { allowNoTargets: change.allowNoTargets }),
    ...(change.excludeUnhealthy === undefined ? {} : { excludeUnhealthyTargets: change.excludeUnhealthy }),
    ...(change.skipUnavailable === undefined ? {} : { skipMachineBehavior: change.skipUnavailable }),
    ...(change.skipRoles === undefined ? {} : { skipRoles: change.skipRoles }),
  };
  return ok({ ...process, runbook: { ...process.runbook, ...given } });
}
