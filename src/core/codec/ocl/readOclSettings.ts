import type { ProjectSettings } from '../../model/deploymentModel';
import { blocksOf, bodyOf, textAt } from './oclBody';
import { namesAt, type OclRead, readFolderFile } from './oclRead';
import type { VersionedText } from './parseOfVersion';

/** Reads `deployment_settings.ocl`. Settings that are not in the file have their defaults. */
export function readOclSettings(text: string, options: VersionedText = {}): OclRead<ProjectSettings> {
  return readFolderFile(text, options, (file) => {
    const policy = bodyOf(blocksOf(file, 'connectivity_policy').at(-1)?.body ?? []);
    const skipRoles = namesAt(policy, 'target_roles');
    const skip = textAt(policy, 'skip_machine_behavior');
    const guided = textAt(file, 'default_guided_failure_mode');
    return {
      ...flagged(textAt(policy, 'allow_deployments_to_no_targets'), (allowNoTargets) => ({ allowNoTargets })),
      ...flagged(textAt(policy, 'exclude_unhealthy_targets'), (excludeUnhealthy) => ({ excludeUnhealthy })),
      ...(skip === 'None' || skip === 'SkipUnavailableMachines' ? { skipUnavailable: skip } : {}),
      ...(skipRoles.length === 0 ? {} : { skipRoles }),
      ...(guided === 'EnvironmentDefault' || guided === 'On' || guided === 'Off'
        ? { guidedFailureDefault: guided }
        : {}),
    };
  });
}

function flagged<T extends object>(text: string | null, setting: (value: boolean) => T): T | object {
  return text === null ? {} : setting(text === 'true');
}
