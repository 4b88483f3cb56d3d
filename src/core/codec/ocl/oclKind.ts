import type { OclNode } from '../../lang/ocl/tree';
import { foldName } from './oclBody';

export type OclKind =
  | 'process'
  | 'runbook'
  | 'variables'
  | 'settings'
  | 'schema-version'
  | 'channels'
  | 'process-template'
  | 'policy'
  | 'project-values'
  | 'other';

/** The name of each kind of file in messages. */
export const oclKindNames: Readonly<Record<OclKind, string>> = {
  process: 'a deployment process',
  runbook: 'a runbook',
  variables: 'a file of variables',
  settings: 'a file of deployment settings',
  'schema-version': 'a schema version',
  channels: 'a file of channels',
  'process-template': 'a process template',
  policy: 'a policy',
  'project-values': 'a file of template values',
  other: 'an OCL file of another kind',
};

/** The kind of an OCL file, by its content. An empty file is an empty process. */
export function oclKindOf(nodes: readonly OclNode[]): OclKind {
  const blocks = new Set<string>();
  const attributes = new Set<string>();
  for (const node of nodes) {
    if (node.kind === 'block') blocks.add(foldName(node.name));
    else if (node.kind === 'attribute') attributes.add(foldName(node.name));
  }
  const hasSteps = blocks.has('step') || blocks.has('processtemplate');
  if (blocks.has('process')) return 'runbook';
  if (attributes.has('name') && (hasSteps || blocks.has('icon') || blocks.has('parameter'))) return 'process-template';
  if (hasSteps || (blocks.size === 0 && attributes.size === 0)) return 'process';
  if (blocks.has('variable')) return 'variables';
  if (blocks.has('connectivitypolicy') || blocks.has('versioningstrategy')) return 'settings';
  if (blocks.has('channel') || blocks.has('channels')) return 'channels';
  if (attributes.has('violationaction') || blocks.has('conditions')) return 'policy';
  if (blocks.has('parameter') || blocks.has('packageparameter')) return 'project-values';
  return attributes.has('version') ? 'schema-version' : 'other';
}
