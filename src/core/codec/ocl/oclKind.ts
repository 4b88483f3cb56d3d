import type { OclElement } from '../../lang/ocl/tree';

export type OclKind =
  | 'process'
  | 'runbook'
  | 'variables'
  | 'settings'
  | 'schema-version'
  | 'channels'
  | 'process-template'
  | 'other';

/** What a file of the folder is, by its content (ocl.md sections 7 to 10), and how a message calls it. An empty file is an empty process. */
export function oclKindOf(elements: readonly OclElement[]): { readonly kind: OclKind; readonly name: string } {
  const blocks = new Set(elements.flatMap((element) => (element.kind === 'block' ? [element.name] : [])));
  const attributes = new Set(elements.flatMap((element) => (element.kind === 'attribute' ? [element.name] : [])));
  const hasSteps = blocks.has('step') || blocks.has('process_template');
  if (blocks.has('process')) return { kind: 'runbook', name: 'a runbook' };
  if (hasSteps && (attributes.has('name') || blocks.has('icon')))
    return { kind: 'process-template', name: 'a process template' };
  if (hasSteps || elements.every((element) => element.kind === 'unread'))
    return { kind: 'process', name: 'a deployment process' };
  if (blocks.has('variable')) return { kind: 'variables', name: 'a file of variables' };
  if (blocks.has('connectivity_policy') || blocks.has('versioning_strategy'))
    return { kind: 'settings', name: 'a file of deployment settings' };
  if (blocks.has('channel') || blocks.has('channels')) return { kind: 'channels', name: 'a file of channels' };
  if (attributes.has('version')) return { kind: 'schema-version', name: 'a schema version' };
  return { kind: 'other', name: 'an OCL file of another kind' };
}
