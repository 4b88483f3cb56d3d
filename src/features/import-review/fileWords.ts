import type { FoundFile, FoundKind } from '../../core/index';

/** What a file is, what is counted in it, and what becomes of it. */
const words: Readonly<Record<FoundKind, readonly [what: string, one: string, many: string, handling: Handling]>> = {
  process: ['Deployment process', 'step', 'steps', 'opened'],
  runbook: ['Runbook', 'step', 'steps', 'opened'],
  variables: ['Variables', 'value', 'values', 'model'],
  settings: ['Deployment settings', '', '', 'model'],
  channels: ['Channels', 'channel', 'channels', 'model'],
  environments: ['Environments', 'environment', 'environments', 'model'],
  targets: ['Targets', 'target', 'targets', 'model'],
  lifecycles: ['Lifecycles', 'lifecycle', 'lifecycles', 'model'],
  tenants: ['Tenants', 'tenant', 'tenants', 'model'],
  'tenant-values': ['Values of a tenant', 'value', 'values', 'model'],
  'library-sets': ['Library variable sets', 'set', 'sets', 'model'],
  projects: ['Projects', 'project', 'projects', 'model'],
  'project-groups': ['Project groups', 'group', 'groups', 'model'],
  'project-settings': ['Deployment settings', '', '', 'model'],
  spaces: ['Spaces', 'space', 'spaces', 'model'],
  runbooks: ['Runbook settings', 'runbook', 'runbooks', 'model'],
  'tag-sets': ['Tag sets', 'set', 'sets', 'model'],
  freezes: ['Deployment freezes', 'freeze', 'freezes', 'model'],
  approvals: ['Approval rules', 'rule', 'rules', 'model'],
  'step-templates': ['Step templates', 'template', 'templates', 'model'],
  'process-templates': ['Process templates', 'template', 'templates', 'model'],
  model: ['Preflight model', '', '', 'model'],
  'schema-version': ['Schema version', '', '', 'reading'],
  'process-template': ['Process template', 'step', 'steps', 'opened'],
  policy: ['Policy', '', '', 'left'],
  'project-values': ['Template values', '', '', 'left'],
  scenario: ['Scenario', '', '', 'left'],
  other: ['OCL of another kind', '', '', 'left'],
  unknown: ['Not recognised', '', '', 'left'],
  broken: ['Cannot be read', '', '', 'broken'],
};

export type Handling = 'opened' | 'model' | 'reading' | 'left' | 'broken';

export const handlingWords: Readonly<Record<Handling, string>> = {
  opened: 'will be opened',
  model: 'is added to the model',
  reading: 'helps to read the others',
  left: 'left out',
  broken: 'is explained next, with what you can do',
};

/** "Deployment process, 24 steps" */
export function kindAndCount({ kind, count }: FoundFile): string {
  const [what, one, many] = words[kind];
  return count === null || many === '' ? what : `${what}, ${count} ${count === 1 ? one : many}`;
}

export function handlingOf({ kind }: FoundFile): Handling {
  return words[kind][3];
}

/** The folder that all files lie in, with its last `/`, or nothing. */
export function sharedFolder(found: readonly FoundFile[]): string {
  const [first = '', ...others] = found.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
  let folder = first;
  while (folder !== '' && !others.every((other) => other.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}

/** The first names of a list, and how many more there are. */
export function firstNames(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
