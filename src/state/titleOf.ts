import { counted } from '../core/index';
import type { ProcessRead } from './readFiles';

/** Names that the files of every project have, so they distinguish nothing. */
const commonName = /^(deployment[-_ ]?process|process|pasted|steps)( ?\(\d+\))?\.(ocl|json)$/i;

/**
 * What a process is called on screen: a runbook has a name; a deployment process is named after the folder of its project, its
 * file, or if that has a common name, its first step.
 */
export function titleOf({ process, file }: Pick<ProcessRead, 'process' | 'file'>): string {
  if (process.name !== '') return process.name;
  const folders = file.path.split('/').slice(0, -1);
  const folder = folders.findLast((each) => each !== '' && !each.startsWith('.') && each !== 'runbooks');
  if (folder !== undefined && process.kind === 'deployment') return folder;
  if (!commonName.test(file.name)) return file.name.replace(/\.(ocl|json)$/i, '');
  const [first, ...others] = process.steps;
  if (first === undefined) return folder ?? file.name;
  return others.length === 0 ? first.name : `${first.name} + ${counted(others.length, 'step')}`;
}
