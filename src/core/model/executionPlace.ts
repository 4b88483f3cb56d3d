import { hasName } from '../base/caseless';
import type { Action } from './action';
import { runOnServerOf } from './actionSettings';
import type { Step } from './step';
import { targetTagsOf } from './stepSettings';

/** Where an action runs. `perTarget`: once for each matching target, there or on its behalf; else once. */
export interface ExecutionPlace {
  readonly at: 'target' | 'worker' | 'server';
  readonly perTarget: boolean;
}

/** Types that the server itself carries out, once; a stored `RunOnServer` means nothing on them (ocl.md 8.5). */
const serverTypes = ['Octopus.Manual', 'Octopus.Email', 'Octopus.DeployRelease', 'Octopus.HealthCheck'];

/** Types that run on targets unless the file says otherwise (ocl.md 8.5). Docker types are told by their prefix. */
const targetTypes = [
  'Octopus.TentaclePackage',
  'Octopus.IIS',
  'Octopus.WindowsService',
  'Octopus.JavaArchive',
  'Octopus.TomcatDeploy',
  'Octopus.TomcatState',
  'Octopus.WildFlyDeploy',
  'Octopus.WildFlyState',
  'Octopus.JavaDeployCertificate',
  'Octopus.JavaKeyStoreDeploy',
  'Octopus.Nginx',
  'Octopus.Vhd',
  'Octopus.Certificate.Import',
];

/**
 * Where an action of a step runs: the explicit setting wins, else its type decides, else it runs on a worker, and with
 * target tags once per matching target (ocl.md section 8.5).
 */
export function executionPlaceOf(step: Step, action: Action): ExecutionPlace {
  const hasTags = targetTagsOf(step).length > 0;
  const type = action.actionType ?? '';
  if (hasName(serverTypes, type)) return { at: 'server', perTarget: hasTags };
  const onServer = runOnServerOf(action) ?? !(hasName(targetTypes, type) || /^octopus\.docker/i.test(type));
  return onServer ? { at: 'worker', perTarget: hasTags } : { at: 'target', perTarget: true };
}
