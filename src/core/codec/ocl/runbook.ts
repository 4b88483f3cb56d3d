import type { Wanted, WantedAttribute } from '../../lang/ocl/wanted';
import type { RunbookSettings } from '../../model/process';
import { knownNames } from './known';
import { blocksOf, bodyOf, flagAt, type OclBody, textAt, textsAt } from './oclBody';
import { block, flag, text, texts } from './wants';

export const runbookNames = knownNames(
  {
    text: 'name default_guided_failure_mode description environment_scope multi_tenancy_mode',
    list: 'environments',
  },
  'connectivity_policy process',
);

/** Reads the settings of a runbook. */
export function readRunbook(body: OclBody): RunbookSettings {
  const policy = bodyOf(blocksOf(body, 'connectivity_policy').at(-1)?.body ?? []);
  return {
    description: textAt(body, 'description'),
    environmentScope: textAt(body, 'environment_scope'),
    environments: textsAt(body, 'environments'),
    multiTenancyMode: textAt(body, 'multi_tenancy_mode'),
    defaultGuidedFailureMode: textAt(body, 'default_guided_failure_mode'),
    allowNoTargets: flagAt(policy, 'allow_deployments_to_no_targets'),
    excludeUnhealthyTargets: flagAt(policy, 'exclude_unhealthy_targets'),
    skipMachineBehavior: textAt(policy, 'skip_machine_behavior'),
    skipRoles: textsAt(policy, 'target_roles'),
  };
}

/** The attributes of a runbook to be written, except its name. */
export function wantedSettings(runbook: RunbookSettings): readonly WantedAttribute[] {
  return [
    text('default_guided_failure_mode', runbook.defaultGuidedFailureMode),
    text('description', runbook.description),
    text('environment_scope', runbook.environmentScope),
    texts('environments', runbook.environments),
    text('multi_tenancy_mode', runbook.multiTenancyMode),
  ];
}

/** Always written in a new file; not added to a file that lacks it and does not need it. */
export function wantedPolicy(runbook: RunbookSettings): Wanted {
  const own = [
    flag('allow_deployments_to_no_targets', runbook.allowNoTargets),
    flag('exclude_unhealthy_targets', runbook.excludeUnhealthyTargets),
    text('skip_machine_behavior', runbook.skipMachineBehavior),
    texts('target_roles', runbook.skipRoles),
  ];
  return block('connectivity_policy', { body: () => own, implied: own.every((each) => each.implied) });
}
