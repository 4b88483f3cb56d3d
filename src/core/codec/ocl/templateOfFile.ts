import type { ProcessTemplate } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import { settledSource } from '../deferredSource';
import type { ProcessSource } from '../processSource';
import { oclKindOf } from './oclKind';
import { isOclSource } from './oclSource';
import { readOclTemplate } from './readOclTemplate';

/** The slug of a process template, which is its file name. */
export function templateSlugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ocl$/, '');
}

/** The process template that a file defines, with its present steps; null for other files. */
export function templateOfFile(path: string, process: Process, kept: ProcessSource): ProcessTemplate | null {
  const source = settledSource(kept);
  if (!isOclSource(source) || oclKindOf(source.tree.body) !== 'process-template') return null;
  return readOclTemplate({ process, source }, templateSlugOf(path));
}
