import type { ProcessTemplate } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import type { ProcessSource } from '../processSource';
import { oclKindOf } from './oclKind';
import { isOclSource } from './oclSource';
import { readOclTemplate } from './readOclTemplate';

/** The slug of a process template, which is the name of its file. */
export function templateSlugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ocl$/, '');
}

/** What the file of a process template is to the processes that use it, with its steps as they are now; null for other files. */
export function templateOfFile(path: string, process: Process, source: ProcessSource): ProcessTemplate | null {
  if (!isOclSource(source) || oclKindOf(source.tree.body) !== 'process-template') return null;
  return readOclTemplate({ process, source }, templateSlugOf(path));
}
